import { describe, expect, it } from 'vitest';
import { checkModel } from '../../server/src/analysis/check';
import { mostFindings, withoutExcess } from '../../server/src/analysis/mostFindings';
import { createRuleContext, type Rule } from '../../server/src/analysis/rules/rule';
import { runRules } from '../../server/src/analysis/rules/runRules';
import type { Finding, Severity } from '../../server/src/analysis/types';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { modelOf } from '../support/checkRule';
import { tinyCatalog } from '../support/tinyCatalog';

const failing: Rule = {
  ...{ id: 'empty-sample', severity: 'error', documentation: undefined },
  check() {
    throw new RangeError('Maximum call stack size exceeded');
  },
};
const finding = (start: number, severity: Severity): Finding => ({
  ...{ ruleId: 'x', severity, part: 'model', range: { start, end: start + 1 }, message: 'm', related: [] },
});

describe('a rule that fails', () => {
  it('is told, and the others go on', () => {
    const model = parseInteractionModel(modelOf('{"name": "A", "samples": ["go"]}'));
    const speaking: Rule = { ...failing, check: () => [finding(3, 'hint')] };
    const rules = { model: [failing, speaking], intent: [], type: [] };
    expect(runRules(rules, createRuleContext(model, tinyCatalog()))).toEqual([
      expect.objectContaining({
        ruleId: 'rule-failed',
        message:
          "The rule 'empty-sample' could not be checked (Maximum call stack size exceeded). Please report it.",
      }),
      expect.objectContaining({ ruleId: 'x' }),
    ]);
  });
});

describe('an invocation name of any length', () => {
  it.each([13_000, 400_000])('of %i characters is checked', (length) => {
    const name = '(a b.*'.repeat(length / 6);
    const text = modelOf('{"name": "A", "samples": ["go {x}"]}').replace('test skill', name);
    const codes = checkModel(parseInteractionModel(text), tinyCatalog()).map(({ ruleId }) => ruleId);
    expect(codes).toContain('invocation-name-length');
    expect(codes).not.toContain('rule-failed');
  });
});

describe('too many findings', () => {
  it('are counted, and errors go before hints', () => {
    const hints = Array.from({ length: 5000 }, (_, i) => finding(i, 'hint'));
    const told = withoutExcess([...hints, finding(9000, 'error')]);
    expect(told).toHaveLength(mostFindings + 1);
    expect(told).toContainEqual(finding(9000, 'error'));
    expect(told.at(-1)).toMatchObject({
      ruleId: 'too-many-findings',
      range: { start: 999 },
      message: expect.stringContaining('There are 4,001 more findings in this file'),
    });
  });

  it('are those of one file: the other half of a pair has its own', () => {
    const hints = Array.from({ length: 700 }, (_, i) => finding(i, 'hint'));
    const both = [...hints, ...hints.map((each): Finding => ({ ...each, part: 'samples' }))];
    expect(withoutExcess(both)).toEqual(both);
  });
});
