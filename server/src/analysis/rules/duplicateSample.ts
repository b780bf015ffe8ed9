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
  const likeness = sample.text === earlier.text ? 'repeats' : `is heard like '${earlier.text}' and repeats`;
  return findingOf(duplicateSample, {
    part: samplesPart,
    range: sample.range,
    message: `This sample ${likeness} in intent '${intent.name.value}'. Remove it.`,
    related: [{ part: samplesPart, range: earlier.range, message: 'first here' }],
    fix: { kind: 'remove' },
  });
}
