import type { HeldOutMetrics } from '../nlu/types';
import { percent } from './percent';

/** The held-out figures in one line for people. */
export function heldOutSentence(heldOut: HeldOutMetrics | undefined): string {
  if (!heldOut) {
    return 'Held-out: none (too few samples to set any aside).';
  }
  const { utterances, intentAccuracy, slotF1, frameAccuracy } = heldOut;
  return (
    `Held-out (${utterances} utterances, before they were learned from too): intents right ${percent(intentAccuracy)}, ` +
    `slot F1 ${percent(slotF1)}, intent and all slots right ${percent(frameAccuracy)}.`
  );
}
