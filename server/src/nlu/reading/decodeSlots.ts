import { type Bound, type BoundedTags, bestWithin, type Lattice } from './boundedTags';
import type { NumberedSpan, SlotRules } from './slotRules';

/** So often a slot that comes out twice is looked at: more than utterances of real skills ask for. */
const mostTries = 24;

/**
 * The most probable spans under which every slot occurs as often as Alexa can send it, and no word is cut. Where a
 * slot comes out twice, its spans are joined or one of them is kept, whatever is the most probable (branch and bound).
 * @param rows [tokens * tags] probabilities
 */
export function decodeSlots(
  rows: ArrayLike<number>,
  tagCount: number,
  rules: SlotRules,
): readonly NumberedSpan[] {
  const tokens = rows.length / tagCount;
  const logs = Float64Array.from(rows, (probability) => Math.log(probability + 1e-12));
  const lattice: Lattice = { logs, tokens, tagCount, rules };
  let open = [bestWithin(lattice, [])];
  for (let tries = 0; tries < mostTries; tries++) {
    const [first, ...others] = open as [BoundedTags, ...BoundedTags[]];
    const repeated = firstRepeated(first.spans, rules);
    if (!repeated) return first.spans;
    const further = waysOut(repeated).map((bound) => bestWithin(lattice, [...first.bounds, bound]));
    open = [...others, ...further].sort((a, b) => b.score - a.score);
  }
  return withoutRepeated(open[0]!.spans, rules);
}

/** All spans of a slot that occurs too often. */
function firstRepeated(spans: readonly NumberedSpan[], rules: SlotRules): NumberedSpan[] | undefined {
  const slot = spans.find(
    (span, i) => !rules.mayRepeat(span.slot) && spans.findIndex((other) => other.slot === span.slot) !== i,
  )?.slot;
  return slot === undefined ? undefined : spans.filter((span) => span.slot === slot);
}

/** All as one span, or nothing but (parts of) one of them. */
function waysOut(spans: readonly NumberedSpan[]): Bound[] {
  const { slot, start } = spans[0]!;
  const { end } = spans.at(-1)!;
  return [{ slot, start, end, isWhole: true }, ...spans.map((span) => ({ ...span, isWhole: false }))];
}

function withoutRepeated(spans: readonly NumberedSpan[], rules: SlotRules): NumberedSpan[] {
  return spans.filter(
    ({ slot }, i) => rules.mayRepeat(slot) || spans.findIndex((other) => other.slot === slot) === i,
  );
}
