import { type Judged, judge } from './metrics';
import type { Reading } from './reading/reading';
import type { AnnotatedUtterance, HeldOutMetrics } from './types';

/** As much of a reading as can be judged. */
export type Answer = Pick<Reading, 'answer' | 'spans'>;

/** Readings beside what the utterances mean. */
export function judgedOf(readings: readonly Answer[], utterances: readonly AnnotatedUtterance[]): Judged[] {
  return utterances.map((utterance, index) => ({
    expectedIntent: utterance.intent,
    predictedIntent: readings[index]!.answer,
    expectedSlots: utterance.slots,
    predictedSlots: readings[index]!.spans,
  }));
}

/** How readings of annotated utterances fare; undefined where there are none. */
export function evaluate(
  readings: readonly Answer[],
  utterances: readonly AnnotatedUtterance[],
): HeldOutMetrics | undefined {
  return judge(judgedOf(readings, utterances));
}
