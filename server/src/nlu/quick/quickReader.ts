import type { Gazetteer } from '../gazetteer';
import type { QuickWeights } from './learnQuick';
import { SparseRowsBuilder } from './sparseRows';

/** What n-grams say of utterances. */
export interface QuickReader {
  read(tokens: readonly string[]): QuickReading;
}

export interface QuickReading {
  /** Probability of every intent. */
  readonly intents: Float64Array;
  /**
   * @param intent the intent that is taken for granted
   * @returns [tokens * tags] probabilities; undefined where there is no slot to find
   */
  tags(intent: number): Float64Array | undefined;
}

/** What a reader needs of what was learned. */
export type QuickKnowledge = Pick<QuickWeights, 'labels' | 'numbers' | 'encoder' | 'intents' | 'tags'>;

export function createQuickReader(known: QuickKnowledge, gazetteer: Gazetteer): QuickReader {
  return {
    read(tokens) {
      const encoded = known.encoder.encode(tokens, gazetteer.match(tokens), undefined);
      const intents = new Float64Array(known.labels.intents.length);
      known.intents.score(Int32Array.from(encoded.intent), intents);
      return {
        intents,
        tags(intent) {
          const slots = known.numbers.slotsOfIntent[intent] ?? [];
          if (slots.length === 0 || tokens.length === 0) return undefined;
          const rows = new SparseRowsBuilder();
          rows.addAll(encoded.tags());
          return known.tags.probabilities(rows.build(), intent);
        },
      };
    },
  };
}
