import type { Interpretation } from './interpret';
import { type Judged, judge } from './metrics';
import type { AnnotatedUtterance, HeldOutMetrics, LabelSet } from './types';

/** Readings beside what the utterances mean. */
export function judgedOf(
  readings: readonly Interpretation[],
  labels: LabelSet,
  utterances: readonly AnnotatedUtterance[],
): Judged[] {
  return utterances.map((utterance, index) => ({
    expectedIntent: utterance.intent,
    predictedIntent: labels.intents[readings[index]!.intent]!,
    expectedSlots: utterance.slots,
    predictedSlots: readings[index]!.spans,
  }));
}

/** How readings of annotated utterances fare; undefined where there are none. */
export function evaluate(
  readings: readonly Interpretation[],
  labels: LabelSet,
  utterances: readonly AnnotatedUtterance[],
): HeldOutMetrics | undefined {
  return judge(judgedOf(readings, labels, utterances));
}
