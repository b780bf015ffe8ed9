import { createRandom, seedFrom } from '../../server/src/base/random';
import type { PretrainingRow } from '../pretrain/readCorpora';

/** So many rows of every intent, drawn with the seed. */
export function rowsPerIntent(
  rows: readonly PretrainingRow[],
  count: number,
  seed: number,
): PretrainingRow[] {
  const byIntent = new Map<string, PretrainingRow[]>();
  for (const row of createRandom(seedFrom('per intent', seed)).shuffle(rows)) {
    const drawn = byIntent.get(row.intent ?? '') ?? [];
    byIntent.set(row.intent ?? '', drawn);
    if (drawn.length < count) drawn.push(row);
  }
  return [...byIntent.values()].flat();
}

/** A share of the rows, at least one of every intent: smaller shares are part of larger ones. */
export function shareOfRows(rows: readonly PretrainingRow[], share: number, seed: number): PretrainingRow[] {
  const shuffled = createRandom(seedFrom('share', seed)).shuffle(rows);
  const firsts = new Map<string, PretrainingRow>();
  for (const row of shuffled) {
    if (!firsts.has(row.intent ?? '')) firsts.set(row.intent ?? '', row);
  }
  const chosen = new Set([...firsts.values(), ...shuffled.slice(0, Math.round(share * rows.length))]);
  return [...chosen];
}
