import type { Interpreter } from './interpret';
import { judge } from './metrics';
import type { AnnotatedUtterance, HeldOutMetrics, LabelSet } from './types';

/** How a network fares on annotated utterances; undefined where there are none. */
export function evaluate(
  interpret: Interpreter,
  labels: LabelSet,
  utterances: readonly AnnotatedUtterance[],
): HeldOutMetrics | undefined {
  const readings = interpret(utterances.map(({ tokens }) => tokens));
  return judge(
    utterances.map((utterance, index) => ({
      expectedIntent: utterance.intent,
      predictedIntent: labels.intents[readings[index]!.intent]!,
      expectedSlots: utterance.slots,
      predictedSlots: readings[index]!.spans,
    })),
  );
}
