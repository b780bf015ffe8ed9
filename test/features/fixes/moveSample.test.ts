import { expect, it } from 'vitest';
import { provideCodeActions } from '../../../server/src/features/codeActions';
import { chosen, filesAfter, modelOf } from '../../support/codeActionsFor';
import { contextOf, modelUri } from '../../support/featureContext';

const text = modelOf(`
  {"name": "HelloIntent", "slots": [{"name": "song", "type": "AMAZON.MusicRecording"}], "samples": ["hello", "play {song}"]},
  {"name": "PlayIntent", "slots": [], "samples": ["start the music"]}`);

/** The actions for a flag on `play {song}` that names a rival. */
function actionsFor(to: string) {
  const context = contextOf(text);
  const start = text.indexOf('play {song}');
  const range = {
    start: context.document.text.positionAt(start),
    end: context.document.text.positionAt(start + 'play {song}'.length),
  };
  const data = { kind: 'move-sample', to };
  const diagnostic = { range, message: '', code: 'confusable-sample', source: 'Skill Lens', data };
  return provideCodeActions(context, range, [diagnostic], undefined, ['quickfix']);
}

it('moves a sample to its rival, with the slots that are not declared there', () => {
  const action = chosen(actionsFor('PlayIntent'), 'Move it to PlayIntent');
  const [hello, play] = JSON.parse(filesAfter(action, { [modelUri]: text })[modelUri]!).languageModel.intents;
  expect(hello.samples).toEqual(['hello']);
  expect(play).toEqual({
    name: 'PlayIntent',
    slots: [{ name: 'song', type: 'AMAZON.MusicRecording' }],
    samples: ['start the music', 'play {song}'],
  });
});

it('offers nothing where the rival is gone or the sample is there already', () => {
  const titles = (to: string): string[] => actionsFor(to).map(({ title }) => title);
  expect(titles('GoneIntent').filter((title) => title.startsWith('Move'))).toEqual([]);
  expect(titles('HelloIntent').filter((title) => title.startsWith('Move'))).toEqual([]);
});
