/**
 * Nodes as they were read. Behind an edit a tree holds copies of them at another place, made as far as someone looks
 * into them: who compares what nodes hold looks into their origins, which stay the same objects from edit to edit.
 */
import { movedIntents, movedSlotTypes } from '../model/incremental/moved';
import type { Origin } from '../model/incremental/origin';
import type { Intent, Slot, SlotType } from '../model/types';
import type { TextRange } from '../text/range';

export type { Origin };

export function originOfIntent(intent: Intent): Origin<Intent> {
  return movedIntents.originOf(intent);
}

export function originOfType(type: SlotType): Origin<SlotType> {
  return movedSlotTypes.originOf(type);
}

/** The intent's content; its ranges may be of an earlier text. */
export function contentOf(intent: Intent): Intent {
  return originOfIntent(intent).node;
}

/** The intent's slots that fit, at their places; the others, nearly all, are not copied. */
export function slotsThat(intent: Intent, fits: (slot: Slot) => boolean): Slot[] {
  const { slots } = contentOf(intent);
  return slots.flatMap((slot, index) => (fits(slot) ? [intent.slots[index]!] : []));
}

/** Where one of the intent's samples stands now. */
export function sampleRangeOf(intent: Intent, index: number): TextRange {
  const { node, by } = originOfIntent(intent);
  const { start, end } = node.samples[index]!.range;
  return { start: start + by, end: end + by };
}

/** The type's content; its ranges may be of an earlier text. */
export function typeContentOf(type: SlotType): SlotType {
  return originOfType(type).node;
}
