import { t } from '../../base/l10n';
import type { Intent, Sample } from '../../model/types';
import type { Finding } from '../types';
import { pages } from './documentation';
import { findingOf, type IntentRule, type LocalContext } from './rule';

/** A sample that says the same as an earlier one of its intent; it teaches nothing. */
export const duplicateSample: IntentRule = {
  id: 'duplicate-sample',
  severity: 'warning',
  documentation: pages.spokenLanguage,
  checkIntent(intent, context) {
    const first = new Map<string, Sample>();
    const findings: Finding[] = [];
    for (const sample of intent.samples) {
      const text = context.normalised(sample);
      const earlier = first.get(text);
      if (earlier && text !== '') {
        findings.push(repeats(sample, earlier, intent, context));
      } else {
        first.set(text, sample);
      }
    }
    return findings;
  },
};

function repeats(sample: Sample, earlier: Sample, intent: Intent, { samplesPart }: LocalContext): Finding {
  const likeness =
    sample.text === earlier.text ? 'repeats' : t("is heard like '{0}' and repeats", earlier.text);
  return findingOf(duplicateSample, {
    part: samplesPart,
    range: sample.range,
    message: t("This sample {0} in intent '{1}'. Remove it.", likeness, intent.name.value),
    related: [{ part: samplesPart, range: earlier.range, message: t('first here') }],
    fix: { kind: 'remove' },
  });
}
