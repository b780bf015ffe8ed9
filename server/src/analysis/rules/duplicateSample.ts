import type { Intent, Sample } from '../../model/types';
import type { Finding } from '../types';
import type { Rule, RuleContext } from './rule';

/** A sample that says the same as an earlier one of its intent; it teaches nothing. */
export const duplicateSample: Rule = {
  id: 'duplicate-sample',
  severity: 'warning',
  check(context) {
    return context.model.intents.flatMap((intent) => checkIntent(intent, context));
  },
};

function checkIntent(intent: Intent, context: RuleContext): Finding[] {
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
}

function repeats(sample: Sample, earlier: Sample, intent: Intent, { samplesPart }: RuleContext): Finding {
  const likeness = sample.text === earlier.text ? 'repeats' : `is heard like '${earlier.text}' and repeats`;
  return {
    ruleId: duplicateSample.id,
    severity: duplicateSample.severity,
    part: samplesPart,
    range: sample.range,
    message: `This sample ${likeness} in intent '${intent.name.value}'. Remove it.`,
    related: [{ part: samplesPart, range: earlier.range, message: 'first here' }],
  };
}
