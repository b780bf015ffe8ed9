import { seedFrom } from '../../base/random';
import { outsideTag } from '../tags';

/**
 * The words that training has outside slots. A word that is none of them is likely (part of) a slot's value.
 * In training a word counts as seen only if another sample has it too: a sample must not vouch for itself.
 */
export class CarrierWords {
  /** By word, the sample that has it; `several` where there is more than one. */
  readonly #sampleOf = new Map<string, number | 'several'>();

  /** @returns the sample's sign, for `isForeign` */
  add(tokens: readonly string[], tags: Int32Array): number {
    const sample = seedFrom(tokens.map((word, token) => tags[token] || word).join(' '), 0);
    tokens.forEach((word, token) => {
      if (tags[token] === outsideTag) {
        const known = this.#sampleOf.get(word) ?? sample;
        this.#sampleOf.set(word, known === sample ? sample : 'several');
      }
    });
    return sample;
  }

  /** @param sample the sample that asks; undefined once training is done */
  isForeign(word: string, sample: number | undefined): boolean {
    const known = this.#sampleOf.get(word);
    return known === undefined || known === sample;
  }
}
