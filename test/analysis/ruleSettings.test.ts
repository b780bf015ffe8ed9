import { describe, expect, it } from 'vitest';
import { checkModel } from '../../server/src/analysis/check';
import { defaultRuleSettings, type RuleSettings } from '../../server/src/analysis/ruleSettings';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { parseLegacyModel } from '../../server/src/model/parseLegacyModel';
import type { InteractionModel } from '../../server/src/model/types';
import { modelOf } from '../support/checkRule';
import { tinyCatalog } from '../support/tinyCatalog';

const text = modelOf(
  '{"name": "A", "samples": ["say {what}", "go", "go"]}, {"name": "B", "samples": ["say {who}", "halt", "halt"]}',
);
const rules = ['sample-slot-defined', 'duplicate-sample'];

/** The findings of the two rules as `severity rule text`. */
function heard(
  settings: Partial<RuleSettings>,
  model = parseInteractionModel(text),
  path?: string,
): string[] {
  return checkModel(model, tinyCatalog(), { ...defaultRuleSettings, ...settings }, path)
    .filter(({ ruleId }) => rules.includes(ruleId))
    .map(({ severity, ruleId, range }) => `${severity} ${ruleId} ${text.slice(range.start, range.end)}`);
}

const all = [
  'error sample-slot-defined what',
  'warning duplicate-sample go',
  'error sample-slot-defined who',
  'warning duplicate-sample halt',
];

describe('rule settings', () => {
  it('change nothing by themselves', () => {
    expect(heard({})).toEqual(all);
  });

  it('give a rule another severity', () => {
    expect(heard({ severities: { 'duplicate-sample': 'hint' } })).toEqual(
      all.map((finding) => finding.replace('warning', 'hint')),
    );
  });

  it('switch a rule off', () => {
    expect(heard({ severities: { 'duplicate-sample': 'off' } })).toEqual([all[0], all[2]]);
    expect(heard({ exceptions: [{ rule: 'duplicate-sample' }] })).toEqual([all[0], all[2]]);
    expect(heard({ exceptions: [{ rule: '*' }] })).toEqual([]);
  });

  it('switch it off in one intent', () => {
    expect(heard({ exceptions: [{ rule: 'duplicate-sample', intent: 'B' }] })).toEqual(all.slice(0, 3));
    expect(heard({ exceptions: [{ rule: '*', intent: 'A' }] })).toEqual(all.slice(2));
    expect(heard({ exceptions: [{ rule: '*', intent: 'C' }] })).toEqual(all);
  });

  it('switch it off in some files', () => {
    const exceptions = [{ rule: 'sample-slot-defined', file: 'de-*.json' }];
    const model = parseInteractionModel(text);
    expect(heard({ exceptions }, model, '/s/models/de-DE.json')).toEqual([all[1], all[3]]);
    expect(heard({ exceptions }, model, '/s/models/en-US.json')).toEqual(all);
    expect(heard({ exceptions }, model)).toEqual(all);
  });

  it('find an intent’s samples in a legacy model', () => {
    const legacy: InteractionModel = parseLegacyModel({
      schema: '{"intents": [{"intent": "A"}, {"intent": "B"}]}',
      samples: 'A x\nA x\nB y\nB y',
      slotTypes: [],
    });
    const found = (settings: Partial<RuleSettings>): number =>
      checkModel(legacy, tinyCatalog(), { ...defaultRuleSettings, ...settings }).filter(
        ({ ruleId }) => ruleId === 'duplicate-sample',
      ).length;
    expect(found({})).toBe(2);
    expect(found({ exceptions: [{ rule: 'duplicate-sample', intent: 'B' }] })).toBe(1);
  });
});

it('an exception for a sample keeps silent of that sample alone, however it is spelled', () => {
  const exceptions = [{ rule: 'duplicate-sample', sample: 'Go!', reason: 'the tests want it' }];
  expect(heard({ exceptions })).toEqual([all[0], all[2], all[3]]);
  expect(heard({ exceptions: [{ rule: '*', sample: 'halt', intent: 'A' }] })).toEqual(all);
});
