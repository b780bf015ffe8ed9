import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/src/analysis/rules';
import { dialogRules } from '../../../server/src/analysis/rules/dialogRules';
import type { Finding } from '../../../server/src/analysis/types';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { checkMarked } from '../../support/checkRule';
import { intents } from './examples/intents';
import { invocationNames } from './examples/invocationNames';
import { phraseSlots } from './examples/phraseSlots';
import type { Firing } from './examples/ruleExamples';
import { samples } from './examples/samples';
import { slots } from './examples/slots';
import { slotTypes } from './examples/slotTypes';

const catalog = createCatalog();
const examples = [...invocationNames, ...intents, ...slots, ...slotTypes, ...samples, ...phraseSlots];

/** The document after the fix, which stands for the finding's or its own range. */
function mended(text: string, { range, fix }: Finding): string | undefined {
  if (fix?.kind === 'rename') return text.slice(0, range.start) + fix.to + text.slice(range.end);
  if (fix?.kind === 'replace') return text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end);
  return undefined;
}

function expectFirst(finding: Finding, text: string, { says, severity, fix, becomes }: Firing): void {
  if (says !== undefined) expect(finding.message).toContain(says);
  if (severity !== undefined) expect(finding.severity).toBe(severity);
  if (fix !== undefined) expect(finding.fix).toEqual(fix);
  if (becomes !== undefined) expect(mended(text, finding)).toContain(becomes);
}

describe.each(examples.map((each) => [each.rule.id, each] as const))('%s', (_id, { rule, fires, silent }) => {
  it.each(fires)('fires in %j', (firing) => {
    const locale = firing.locale ?? 'en-US';
    const { findings, found, wanted, text } = checkMarked(rule, firing.marked, catalog, `${locale}.json`);
    expect(wanted).not.toEqual([]);
    expect(found).toEqual(wanted);
    expectFirst(findings[0]!, text, { severity: rule.severity, ...firing });
    for (const { ruleId, message } of findings) {
      expect(ruleId).toBe(rule.id);
      expect(message).toMatch(/^\S.*[.?)]$/);
    }
  });

  it.each(silent.map((each) => (typeof each === 'string' ? { marked: each, locale: 'en-US' } : each)))(
    'is silent in %j',
    ({ marked, locale }) => {
      const { found } = checkMarked(rule, marked.replaceAll(/[«»]/g, ''), catalog, `${locale}.json`);
      expect(found).toEqual([]);
    },
  );
});

it('shows every rule about a language model, firing and silent', () => {
  const shown = new Set(examples.map(({ rule }) => rule.id));
  // Shown in tests of their own: the dialog's, and the one about a legacy pair's second text.
  const elsewhere = new Set([
    ...dialogRules.map(({ id }) => id),
    'legacy-sample-intent',
    'legacy-sample-lines',
  ]);
  const ids = [...rules.model, ...rules.intent, ...rules.type].map(({ id }) => id);
  expect(ids.filter((id) => !shown.has(id) && !elsewhere.has(id))).toEqual([]);
  expect(examples.every(({ fires, silent }) => fires.length > 0 && silent.length > 0)).toBe(true);
});
