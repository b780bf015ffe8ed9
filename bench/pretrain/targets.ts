import type { Batch } from '../../server/src/nlu/batch';
import { tagsOf } from '../../server/src/nlu/tags';
import { type Chunk, numbersOf } from './domain';

/** What a chunk's rows should get; rows and tokens without a label have no weight. */
export interface Targets {
  /** [B] */
  readonly intents: Int32Array;
  readonly intentWeights: Float32Array;
  /** [B * T] */
  readonly tags: Int32Array;
  readonly tagWeights: Float32Array;
}

export function targetsOf({ domain, rows }: Chunk, { B, T }: Batch): Targets {
  const numbers = numbersOf(domain);
  const intents = Int32Array.from(rows, ({ intent }) => numbers.intents.get(intent ?? '') ?? 0);
  const intentWeights = Float32Array.from(rows, ({ intent }) => (intent === undefined ? 0 : 1));
  const tags = new Int32Array(B * T);
  const tagWeights = new Float32Array(B * T);
  rows.forEach((row, b) => {
    const length = Math.min(row.tokens.length, T);
    if (row.slots) {
      tags.set(tagsOf(row.slots, length, numbers.slots), b * T);
      tagWeights.fill(1, b * T, b * T + length);
    }
  });
  return { intents, intentWeights, tags, tagWeights };
}

export const totalOf = (weights: Float32Array): number => weights.reduce((sum, weight) => sum + weight, 0);
