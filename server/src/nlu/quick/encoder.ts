import { CarrierWords } from '../carrierWords';
import type { GazetteerMatch } from '../gazetteer';
import { FeatureIndex } from './featureIndex';
import { intentKeys } from './intentFeatures';
import { knownValuesOf } from './knownValues';
import { tagKeys } from './tagFeatures';
import { createWordKeys } from './wordKeys';

/** An utterance as feature numbers. */
export interface EncodedUtterance {
  readonly intent: readonly number[];
  /** One row a token; worked out only where the intent has slots to find. */
  tags(): readonly (readonly number[])[];
}

/** Turns utterances into features: numbers new ones while it is open, leaves them out once it is closed. */
export class QuickEncoder {
  readonly carriers: CarrierWords;
  readonly #wordKeys = createWordKeys();
  readonly #intentIndex: FeatureIndex;
  readonly #tagIndex: FeatureIndex;

  constructor(
    carriers = new CarrierWords(),
    intentIndex = new FeatureIndex(),
    tagIndex = new FeatureIndex(),
  ) {
    this.carriers = carriers;
    this.#intentIndex = intentIndex;
    this.#tagIndex = tagIndex;
  }

  /** Hashes of the known features, in the order of their numbers. */
  get keys(): { readonly intents: Int32Array; readonly tags: Int32Array } {
    return { intents: this.#intentIndex.keys, tags: this.#tagIndex.keys };
  }

  get intentFeatures(): number {
    return this.#intentIndex.size;
  }

  get tagFeatures(): number {
    return this.#tagIndex.size;
  }

  close(): void {
    this.#intentIndex.close();
    this.#tagIndex.close();
  }

  /** @param sample sign of the training sample that the tokens come from; undefined once training is done */
  encode(
    tokens: readonly string[],
    matches: readonly GazetteerMatch[],
    sample: number | undefined,
  ): EncodedUtterance {
    const words = tokens.map(this.#wordKeys);
    const known = knownValuesOf(tokens.length, matches);
    return {
      intent: this.#intentIndex.idsOf(intentKeys(words, known)),
      tags: () => {
        const foreign = tokens.map((word) => (this.carriers.isForeign(word, sample) ? 1 : 0));
        const utterance = { words, known, foreign };
        return tokens.map((_, token) => this.#tagIndex.idsOf(tagKeys(utterance, token)));
      },
    };
  }
}
