import { beginTag, insideTag, isInside, mayFollow, outsideTag, slotOfTag } from '../tags';
import type { NumberedSpan, SlotRules } from './slotRules';

/** Probabilities of tags in logarithms, and what may be. */
export interface Lattice {
  /** [tokens * tagCount] */
  readonly logs: Float64Array;
  readonly tokens: number;
  readonly tagCount: number;
  readonly rules: SlotRules;
}

/** A slot occurs as one span exactly here (`isWhole`), or nowhere but within. */
export interface Bound extends NumberedSpan {
  readonly isWhole: boolean;
}

export interface BoundedTags {
  readonly spans: readonly NumberedSpan[];
  readonly score: number;
  readonly bounds: readonly Bound[];
}

/** The most probable well-formed tags within bounds (Viterbi). */
export function bestWithin(lattice: Lattice, bounds: readonly Bound[]): BoundedTags {
  const { tokens, tagCount, logs, rules } = lattice;
  const allowed = [outsideTag, ...rules.slots.flatMap((slot) => [beginTag(slot), insideTag(slot)])];
  const scores = new Float64Array(tokens * tagCount).fill(Number.NEGATIVE_INFINITY);
  const cameFrom = new Int32Array(tokens * tagCount).fill(-1);
  for (let token = 0; token < tokens; token++) {
    const mayCut = rules.mayCut(token);
    for (const tag of allowed) {
      if (!isWithin(bounds, token, tag) || (isBegin(tag) && !rules.mayBegin(token))) continue;
      const at = token * tagCount + tag;
      const { score, from } = bestBefore(scores, token, tag, tagCount, allowed, mayCut);
      scores[at] = score + logs[at]!;
      cameFrom[at] = from;
    }
  }
  return trace(lattice, scores, cameFrom, bounds);
}

function bestBefore(
  scores: Float64Array,
  token: number,
  tag: number,
  tagCount: number,
  allowed: readonly number[],
  mayCut: boolean,
): { score: number; from: number } {
  if (token === 0) return { score: isInside(tag) ? Number.NEGATIVE_INFINITY : 0, from: -1 };
  const row = (token - 1) * tagCount;
  let score = Number.NEGATIVE_INFINITY;
  let from = -1;
  for (const before of allowed) {
    if (scores[row + before]! > score && isStep(before, tag, mayCut)) {
      score = scores[row + before]!;
      from = before;
    }
  }
  return { score, from };
}

const isBegin = (tag: number): boolean => tag !== outsideTag && !isInside(tag);

function isStep(before: number, tag: number, mayCut: boolean): boolean {
  if (mayCut) return mayFollow(before, tag);
  return before === outsideTag ? tag === outsideTag : isInside(tag) && mayFollow(before, tag);
}

function isWithin(bounds: readonly Bound[], token: number, tag: number): boolean {
  return bounds.every(({ slot, start, end, isWhole }) => {
    const isInRange = token >= start && token < end;
    if (isWhole && isInRange) return tag === (token === start ? beginTag(slot) : insideTag(slot));
    return tag === outsideTag || slotOfTag(tag) !== slot || isInRange;
  });
}

function trace(
  { tokens, tagCount }: Lattice,
  scores: Float64Array,
  cameFrom: Int32Array,
  bounds: readonly Bound[],
): BoundedTags {
  const last = scores.subarray(Math.max(0, tokens - 1) * tagCount);
  let tag = 0;
  for (let other = 1; other < tagCount; other++) if (last[other]! > last[tag]!) tag = other;
  const score = last[tag] ?? 0;
  const spans: NumberedSpan[] = [];
  let end = tokens;
  for (let token = tokens - 1; token >= 0 && score > Number.NEGATIVE_INFINITY; token--) {
    if (!isInside(tag)) {
      if (tag !== outsideTag) spans.unshift({ slot: slotOfTag(tag), start: token, end });
      end = token;
    }
    tag = cameFrom[token * tagCount + tag]!;
  }
  return { spans, score, bounds };
}
