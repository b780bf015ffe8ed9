import { beginTag, insideTag, isInside, outsideTag, slotOfTag } from './tags';

/**
 * The most probable tag sequence that is well formed (Viterbi): no I- after another slot's O, B- or I-,
 * and only slots of the chosen intent.
 * @param probabilities [tokens * tags], rows that add up to 1
 * @param slots numbers of the slots that may occur
 * @returns one tag a token
 */
export function decodeTags(
  probabilities: ArrayLike<number>,
  tokens: number,
  tagCount: number,
  slots: readonly number[],
): Int32Array {
  const allowed = [outsideTag, ...slots.flatMap((slot) => [beginTag(slot), insideTag(slot)])];
  const best = new Float64Array(tokens * tagCount).fill(Number.NEGATIVE_INFINITY);
  const cameFrom = new Int32Array(tokens * tagCount);
  for (let token = 0; token < tokens; token++) {
    for (const tag of allowed) {
      const row = token * tagCount;
      const step = bestStep(best, token, tag, tagCount, allowed);
      best[row + tag] = step.score + Math.log(probabilities[row + tag]! + 1e-12);
      cameFrom[row + tag] = step.from;
    }
  }
  return trace(best, cameFrom, tokens, tagCount);
}

function bestStep(
  best: Float64Array,
  token: number,
  tag: number,
  tagCount: number,
  allowed: readonly number[],
): { score: number; from: number } {
  if (token === 0) {
    return { score: isInside(tag) ? Number.NEGATIVE_INFINITY : 0, from: outsideTag };
  }
  const row = (token - 1) * tagCount;
  let score = Number.NEGATIVE_INFINITY;
  let from = outsideTag;
  for (const before of allowed) {
    if (mayFollow(before, tag) && best[row + before]! > score) {
      score = best[row + before]!;
      from = before;
    }
  }
  return { score, from };
}

/** Whether a tag may come right after another in a well-formed sequence. */
export function mayFollow(before: number, tag: number): boolean {
  return !isInside(tag) || (before !== outsideTag && slotOfTag(before) === slotOfTag(tag));
}

function trace(best: Float64Array, cameFrom: Int32Array, tokens: number, tagCount: number): Int32Array {
  const tags = new Int32Array(tokens);
  if (tokens === 0) {
    return tags;
  }
  const last = best.subarray((tokens - 1) * tagCount);
  let tag = last.indexOf(Math.max(...last));
  for (let token = tokens - 1; token >= 0; token--) {
    tags[token] = tag;
    tag = cameFrom[token * tagCount + tag]!;
  }
  return tags;
}
