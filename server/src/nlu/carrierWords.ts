import { seedFrom } from '../base/random';
import { outsideTag, tagsOf } from './tags';
import type { AnnotatedUtterance } from './types';

/** The same for all fillings of a sample: a hash of the words outside its slots and of where the slots are. */
export function signOf(tokens: readonly string[], tags: Int32Array): number {
  return seedFrom(tokens.map((word, token) => tags[token] || word).join(' '), 0);
}

/**
 * The words that training has outside slots. A word that is none of them is likely (part of) a slot's value.
 * In training a word counts as seen only if another sample has it too: a sample must not vouch for itself.
 */
export class CarrierWords {
  /** By word, the sample that has it; `several` where there is more than one. */
  readonly #sampleOf = new Map<string, number | 'several'>();

  /** @returns the sample's sign, for `isForeign` */
  add(tokens: readonly string[], tags: Int32Array): number {
    const sample = signOf(tokens, tags);
    tokens.forEach((word, token) => {
      if (tags[token] === outsideTag) {
        const known = this.#sampleOf.get(word) ?? sample;
        this.#sampleOf.set(word, known === sample ? sample : 'several');
      }
    });
    return sample;
  }

  /** Those of a training that is over. */
  static of(words: readonly string[]): CarrierWords {
    const carriers = new CarrierWords();
    for (const word of words) {
      carriers.#sampleOf.set(word, 'several');
    }
    return carriers;
  }

  /** All of them, for those who ask once training is done. */
  get words(): string[] {
    return [...this.#sampleOf.keys()];
  }

  /** @param sample the sample that asks; undefined once training is done */
  isForeign(word: string, sample: number | undefined): boolean {
    const known = this.#sampleOf.get(word);
    return known === undefined || known === sample;
  }
}

/** Those of some passes of a skill. */
export function readCarriers(
  utterances: readonly AnnotatedUtterance[],
  slotNames: readonly string[],
): CarrierWords {
  const slots = new Map(slotNames.map((name, index) => [name, index]));
  const carriers = new CarrierWords();
  for (const utterance of utterances) {
    carriers.add(utterance.tokens, tagsOf(utterance.slots, utterance.tokens.length, slots));
  }
  return carriers;
}
