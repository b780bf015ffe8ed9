import { countExponent, ridge, rowWeight } from './parameters';
import type { Known } from './types';

/** [rows] what each row counts */
export function rowWeights({ rows, intentCount }: Known): Float64Array {
  const counts = new Float64Array(intentCount);
  for (const { kind, intents } of rows) {
    if (kind === 'sample') for (const intent of intents) counts[intent]! += 1;
  }
  return Float64Array.from(rows, ({ kind, intents }) => {
    const count = Math.max(1, ...intents.map((intent) => counts[intent]!));
    return rowWeight[kind] * count ** countExponent;
  });
}

export function ridgeOf({ trust }: Known): number {
  return ridge.meaning * trust + ridge.letters * (1 - trust);
}
