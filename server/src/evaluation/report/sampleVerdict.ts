import type { SamplePrediction, SampleSlotPrediction } from '../../analysis/types';
import type { SlotVerdict, TestPlace, Verdict } from '../types';

/** A prediction of a sample as a verdict on it. Slots have no values: a sample has names in their place. */
export function sampleVerdict(prediction: SamplePrediction, place: TestPlace): Verdict {
  const { text, expectedIntent, intent, confidence, alternatives, slots, extraSlots } = prediction;
  const expected = {
    intent: expectedIntent,
    slots: slots.map(({ expected: name }) => ({ name, value: `{${name}}` })),
  };
  const judged = [
    ...slots.flatMap(slotVerdicts),
    ...extraSlots.map((name): SlotVerdict => ({ name, state: 'extra', heard: name })),
  ];
  const intentRight = intent === expectedIntent;
  return {
    test: { utterance: text, place, expected: [expected] },
    expected,
    heard: { intent, confidence, slots: [], alternatives, scope: 1, match: undefined },
    intentRight,
    slots: judged,
    passed: intentRight && judged.every(({ state }) => state === 'right'),
  };
}

/** A slot that is heard as another one is missing, and the other one is too much. */
function slotVerdicts({ expected, predicted }: SampleSlotPrediction): SlotVerdict[] {
  if (predicted === expected) return [{ name: expected, state: 'right', expected, heard: expected }];
  const missing: SlotVerdict = { name: expected, state: 'missing', expected };
  return predicted === undefined
    ? [missing]
    : [missing, { name: predicted, state: 'extra', heard: predicted }];
}
