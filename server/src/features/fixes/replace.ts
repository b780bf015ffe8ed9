import { t } from '../../base/l10n';
import { holds, type TextRange } from '../../text/range';
import { escapeJson } from '../jsonStyle';
import type { JsonChange } from '../jsonEdits';
import { type FixSite, intentAround, type Offer, samplesAround, shown } from './fix';
import { intentRuleOf, mendedText } from './wholeFile';

/** Writes a text that a rule has worked out. */
export function offerReplace(
  range: TextRange,
  text: string,
  { context, range: found, ruleId }: FixSite,
): Offer[] {
  const { document } = context;
  const old = document.text.getText().slice(range.start, range.end);
  // A finding of an earlier text may be elsewhere by now: what is replaced must be what was found, or in it.
  if (!holds(found, range) && !holds(range, found)) return [];
  // Among escapes a rule marks more than it means.
  if (document.part === 'model' && old.includes('\\')) return offerWholeSample({ context, range, ruleId });
  const written = document.part === 'model' ? escapeJson(text) : text;
  if (written === old) return [];
  return [
    {
      title: titleFor(old, text),
      preferred: true,
      changes: () => [{ document, change: { kind: 'replace', range, text: written } }],
    },
  ];
}

/** The sample as the rule would have it. */
function offerWholeSample({ context, range, ruleId }: Omit<FixSite, 'skill'>): Offer[] {
  const { document } = context;
  const rule = ruleId === undefined ? undefined : intentRuleOf(ruleId);
  const intent = intentAround(context, range);
  const [sample] = samplesAround(context, range);
  if (rule === undefined || intent === undefined || sample === undefined) return [];
  const text = mendedText(rule, intent, sample, context);
  if (text === sample.text) return [];
  const change: JsonChange = { kind: 'replace', range: sample.range, text: escapeJson(text) };
  return [{ title: titleFor(sample.text, text), preferred: true, changes: () => [{ document, change }] }];
}

function titleFor(old: string, text: string): string {
  if (old !== '' && old.trim() === '') return t('Remove the extra spaces');
  return text === '' ? t("Remove '{0}'", shown(old)) : t("Change '{0}' to '{1}'", shown(old), shown(text));
}
