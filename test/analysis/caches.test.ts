import { describe, expect, it } from 'vitest';
import { createIntentFindings, keepOfIntents, keepOfSlotTypes } from '../../server/src/analysis/caches';
import type { Finding } from '../../server/src/analysis/types';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { reparseInteractionModel } from '../../server/src/model/reparse';
import type { Intent, InteractionModel } from '../../server/src/model/types';

const text = JSON.stringify({
  intents: [
    { name: 'A', samples: ['first'] },
    { name: 'B', samples: ['second', 'third'] },
  ],
  types: [{ name: 'T', values: ['x'] }],
});

/** The model, and the model after one letter more in a sample. */
function edited(sample: string): { before: InteractionModel; after: InteractionModel } {
  const before = parseInteractionModel(text);
  return {
    before,
    after: reparseInteractionModel({ model: before, text }, text.replace(sample, `${sample}s`)),
  };
}

const samplesOf = (intent: Intent): Finding[] =>
  intent.samples.map(({ range }) => ({
    ruleId: 'a-rule',
    severity: 'hint',
    part: 'model',
    range,
    message: '',
    related: [{ part: 'model', range: intent.name.range, message: '' }],
    fix: { kind: 'replace', range, text: '' },
  }));

describe('what is known of a node', () => {
  it('is kept while the node only moves', () => {
    const { before, after } = edited('first');
    let computed = 0;
    const names = keepOfIntents((intent) => `${intent.name.value}${++computed}`);
    expect(before.intents.map(names)).toEqual(['A1', 'B2']);
    expect(after.intents[1]).not.toBe(before.intents[1]);
    expect(after.intents.map(names)).toEqual(['A3', 'B2']);
    const counts = keepOfSlotTypes(({ values }) => [values.length]);
    expect(counts(after.slotTypes[0]!)).toBe(counts(before.slotTypes[0]!));
  });
});

describe('findings of a node', () => {
  it('move with it, with all their places', () => {
    const { before, after } = edited('first');
    const findings = createIntentFindings<string>((a, b) => a === b);
    let checked = 0;
    const check = (intent: Intent): Finding[] => {
      checked++;
      return samplesOf(intent);
    };
    for (const intent of before.intents) findings(intent, 'key', check);
    const found = after.intents.flatMap((intent) => findings(intent, 'key', check));
    expect(checked).toBe(3);
    expect(found).toEqual(after.intents.flatMap(samplesOf));
  });

  it('are looked for again under another key', () => {
    const { before } = edited('first');
    const findings = createIntentFindings<string>((a, b) => a === b);
    const [intent] = before.intents;
    expect(findings(intent!, 'a', samplesOf)).toBe(findings(intent!, 'a', samplesOf));
    expect(findings(intent!, 'b', () => [])).toEqual([]);
  });
});
