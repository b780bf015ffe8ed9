import { type Judged, judge } from '../../server/src/nlu/metrics';

/** Shares of utterances, 0 to 1, but slot F1; the definitions are in bench/README.md. */
export interface Measures {
  readonly intentError: number;
  readonly slotF1: number;
  readonly frameError: number;
  readonly semER: number;
}

/** @throws RangeError for an empty list */
export function measure(judged: readonly Judged[]): Measures {
  const shares = judge(judged);
  if (!shares) throw new RangeError('There is nothing to measure.');
  return {
    intentError: 1 - shares.intentAccuracy,
    slotF1: shares.slotF1,
    frameError: 1 - shares.frameAccuracy,
    semER: semanticErrorRate(judged),
  };
}

/** (slot deletions + insertions + substitutions + intent errors) / (expected slots + utterances) */
function semanticErrorRate(judged: readonly Judged[]): number {
  let errors = 0;
  let total = 0;
  for (const { expectedIntent, predictedIntent, expectedSlots, predictedSlots } of judged) {
    const keys = new Set(predictedSlots.map(({ name, start, end }) => `${start}:${end}:${name}`));
    const right = expectedSlots.filter(({ name, start, end }) => keys.has(`${start}:${end}:${name}`)).length;
    // A wrong slot takes the place of a missing one as far as there are both: one substitution, not two errors.
    errors += Math.max(expectedSlots.length, predictedSlots.length) - right;
    errors += expectedIntent === predictedIntent ? 0 : 1;
    total += expectedSlots.length + 1;
  }
  return errors / total;
}
