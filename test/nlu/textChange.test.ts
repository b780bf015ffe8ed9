import { describe, expect, it } from 'vitest';
import { createLexicon, type Lexicon } from '../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../server/src/analysis/grammar/createSkillText';
import { GrammarMemory } from '../../server/src/analysis/grammar/grammarMemory';
import { createCatalog } from '../../server/src/catalog/catalog';
import { type TextChange, textChange } from '../../server/src/nlu/textChange';
import { modelOf, type WrittenIntent } from '../analysis/corpus/models';

const catalog = createCatalog();
const play: WrittenIntent = { slots: { song: 'Song' }, samples: ['play {song}', 'put {song} on'] };
const stop: WrittenIntent = { samples: ['be quiet', 'silence'] };

/** The change from one model to another that one memory has read. */
function change(
  before: Record<string, WrittenIntent>,
  after: Record<string, WrittenIntent>,
  [values, valuesAfter] = [['jazz'], ['jazz']],
): TextChange {
  const memory = new GrammarMemory('en-US');
  const [one, other] = [modelOf(before, { Song: values }), modelOf(after, { Song: valuesAfter })];
  const text = (model: typeof one) => {
    const lexicon: Lexicon = createLexicon(model, catalog);
    return createSkillText(model, catalog, lexicon, memory);
  };
  return textChange(text(one), text(other));
}

describe('a change of the text', () => {
  it('is nothing where the model was only read anew', () => {
    expect(change({ play, stop }, { play, stop }).isNothing).toBe(true);
  });

  it('touches what a sample that came or went takes, and nothing else', () => {
    const more = { ...play, samples: [...play.samples!, 'start {song} now'] };
    for (const edit of [
      change({ play, stop }, { play: more, stop }),
      change({ play: more, stop }, { play, stop }),
    ]) {
      expect(edit.isNothing).toBe(false);
      expect(edit.touches('start anything at all now')).toBe(true);
      expect(['play jazz', 'be quiet', 'start'].filter((text) => edit.touches(text))).toEqual([]);
    }
  });

  it.each<[string, TextChange]>([
    ['a list', change({ play, stop }, { play, stop }, [['jazz'], ['jazz', 'rock']])],
    ['an intent', change({ play, stop }, { play, halt: stop })],
    ['the fallback', change({ play, stop }, { play, stop, 'AMAZON.FallbackIntent': { samples: [] } })],
  ])('of %s touches everything', (_, edit) => {
    expect(edit.touches('whatever')).toBe(true);
  });
});
