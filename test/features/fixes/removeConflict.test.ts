import { describe, expect, it } from 'vitest';
import { perPlace } from '../../../server/src/analysis/conflicts/perPlace';
import { provideCodeActions } from '../../../server/src/features/codeActions';
import { provideDiagnostics } from '../../../server/src/features/diagnostics';
import { appliedTo } from '../../support/appliedEdits';
import { chosen, modelOf } from '../../support/codeActionsFor';
import { contextOf, modelUri } from '../../support/featureContext';

const type = (name: string, other: string): string =>
  `{"name": "${name}", "values": [{"name": {"value": "chess"}}, {"name": {"value": "${other}"}}]}`;
const intent = (name: string, slot: string, own: string): string =>
  `{"name": "${name}", "slots": [{"name": "${slot}", "type": "${slot.toUpperCase()}"}], "samples": ["${own}", "start {${slot}}"]}`;
const text = modelOf(
  [intent('PlayIntent', 'game', 'play it'), intent('RunIntent', 'toy', 'run it')].join(', '),
  [type('GAME', 'go'), type('TOY', 'yoyo')].join(', '),
);

/** What the editor shows of conflicts, one a place, and the model after "Remove" at each. */
function removed(): { at: number; samples: string[][] }[] {
  const context = contextOf(text);
  const { snapshot, document } = context;
  const findings = snapshot.conflicts().flatMap(perPlace);
  const diagnostics = provideDiagnostics(snapshot, findings).get(document.uri) ?? [];
  return diagnostics.map((diagnostic) => {
    const actions = provideCodeActions(context, diagnostic.range, [diagnostic], undefined, ['quickfix']);
    const { edit } = chosen(actions, "Remove 'start {");
    const after = appliedTo({ [modelUri]: text }, edit!)[modelUri]!;
    const model: { languageModel: { intents: { samples: string[] }[] } } = JSON.parse(after);
    return {
      at: document.text.offsetAt(diagnostic.range.start),
      samples: model.languageModel.intents.map(({ samples }) => samples),
    };
  });
}

describe('the fix of a conflict', () => {
  it('takes the sample out of the intent that its author looks at, at either place', () => {
    const [first, second] = removed();
    expect(first).toEqual({
      at: text.indexOf('start {game}'),
      samples: [['play it'], ['run it', 'start {toy}']],
    });
    expect(second).toEqual({
      at: text.indexOf('start {toy}'),
      samples: [['play it', 'start {game}'], ['run it']],
    });
  });
});
