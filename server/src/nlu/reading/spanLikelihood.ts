import { beginTag, insideTag, outsideTag } from '../tags';
import type { NumberedSpan } from './slotRules';

/** Mean probability of a span's tags. @param rows [tokens * tags] */
export function confidenceOf(rows: ArrayLike<number>, tagCount: number, span: NumberedSpan): number {
  const end = Math.min(span.end, rows.length / tagCount);
  let sum = 0;
  for (let token = span.start; token < end; token++) sum += rows[token * tagCount + tagIn(span, token)]!;
  return sum / Math.max(1, span.end - span.start);
}

/** Logarithm of the probability of spans together with all that is outside of them. @param rows [tokens * tags] */
export function logLikelihood(
  rows: ArrayLike<number>,
  tagCount: number,
  spans: readonly NumberedSpan[],
): number {
  let sum = 0;
  for (let token = 0; token < rows.length / tagCount; token++) {
    const span = spans.find(({ start, end }) => token >= start && token < end);
    const tag = span ? tagIn(span, token) : outsideTag;
    sum += Math.log(rows[token * tagCount + tag]! + 1e-6);
  }
  return sum;
}

function tagIn({ slot, start }: NumberedSpan, token: number): number {
  return token === start ? beginTag(slot) : insideTag(slot);
}
