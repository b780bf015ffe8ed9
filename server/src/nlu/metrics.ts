import type { HeldOutMetrics, SlotSpan } from './types';

/** One utterance as it should be and as it was read. */
export interface Judged {
  readonly expectedIntent: string;
  readonly predictedIntent: string;
  readonly expectedSlots: readonly SlotSpan[];
  readonly predictedSlots: readonly SlotSpan[];
}

/**
 * Intent accuracy, micro slot F1 over (name, start, end) with exact match as CoNLL counts, and frame accuracy:
 * the share of utterances with the right intent and no wrong, missing or extra slot.
 * Slot F1 is 1 where there are no slots to find and none were found.
 */
export function judge(utterances: readonly Judged[]): HeldOutMetrics | undefined {
  if (utterances.length === 0) {
    return undefined;
  }
  let rightIntents = 0;
  let rightFrames = 0;
  let rightSlots = 0;
  let slots = 0;
  for (const utterance of utterances) {
    const right = matching(utterance.expectedSlots, utterance.predictedSlots);
    const intentRight = utterance.expectedIntent === utterance.predictedIntent;
    const both = utterance.expectedSlots.length + utterance.predictedSlots.length;
    rightIntents += intentRight ? 1 : 0;
    rightFrames += intentRight && 2 * right === both ? 1 : 0;
    rightSlots += right;
    slots += both;
  }
  const n = utterances.length;
  return {
    utterances: n,
    intentAccuracy: rightIntents / n,
    slotF1: slots === 0 ? 1 : (2 * rightSlots) / slots,
    frameAccuracy: rightFrames / n,
  };
}

function matching(expected: readonly SlotSpan[], predicted: readonly SlotSpan[]): number {
  const keys = new Set(expected.map(keyOf));
  return predicted.filter((span) => keys.has(keyOf(span))).length;
}

const keyOf = (span: SlotSpan): string => `${span.start}:${span.end}:${span.name}`;
