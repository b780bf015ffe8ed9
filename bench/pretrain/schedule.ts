import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Corpus, PretrainingRow } from './readCorpora';

export interface CorpusBatch {
  readonly corpus: Corpus;
  readonly rows: readonly PretrainingRow[];
}

/** The batches of one epoch: each of one corpus and of utterances of like length, in a seeded random order. */
export function epochBatches(
  corpora: readonly Corpus[],
  batchSize: number,
  epoch: number,
  seed: number,
): CorpusBatch[] {
  const random = createRandom(seedFrom(`epoch ${epoch}`, seed));
  const batches = corpora.flatMap((corpus) => {
    // Shuffled first: utterances of one length meet other ones every epoch.
    const rows = random.shuffle(corpus.rows).sort((a, b) => a.tokens.length - b.tokens.length);
    const found: CorpusBatch[] = [];
    for (let start = 0; start < rows.length; start += batchSize) {
      found.push({ corpus, rows: rows.slice(start, start + batchSize) });
    }
    return found;
  });
  return random.shuffle(batches);
}

/** Up in a line over the first updates, then down along a cosine to a hundredth. */
export function learningRateAt(update: number, updates: number, peak: number): number {
  const warmUp = Math.min(500, updates / 20);
  if (update < warmUp) return (peak * (update + 1)) / warmUp;
  const fraction = (update - warmUp) / Math.max(1, updates - warmUp);
  return peak * (0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * fraction)));
}
