import { beginTag, insideTag, mayFollow, outsideTag, tagCount } from '../tags';
import { ChainSums } from './chain';
import type { SparseRows } from './sparseRows';

/** Tag probabilities of an utterance's tokens, given its intent. */
export interface Tagger {
  /** [features * tags] and [tags * tags] */
  readonly weights: TaggerWeights;
  /** @returns [tokens * all tags]; tags of slots that the intent does not declare have none */
  probabilities(rows: SparseRows, intent: number): Float64Array;
}

export interface TaggerWeights {
  readonly emissions: Float32Array;
  readonly steps: Float32Array;
}

/**
 * A conditional random field whose tags are those of the intent's own slots, learned by AdaGrad. Slots of one
 * name share their weights over all intents.
 */
export class TaggerTrainer implements Tagger {
  readonly #K: number;
  /** By intent, the tags that it allows. */
  readonly #allowed: readonly Int32Array[];
  #emissions: Weights;
  #steps: Weights;
  readonly #sums = new ChainSums();

  constructor(features: number, slots: number, slotsOfIntent: readonly (readonly number[])[]) {
    this.#K = tagCount(slots);
    this.#allowed = slotsOfIntent.map((own) =>
      Int32Array.of(outsideTag, ...own.flatMap((slot) => [beginTag(slot), insideTag(slot)])),
    );
    this.#emissions = createWeights(features * this.#K);
    this.#steps = createWeights(this.#K * this.#K);
  }

  /** One that has learned these weights, and learns no more. */
  static of(
    { emissions, steps }: TaggerWeights,
    slots: number,
    slotsOfIntent: readonly (readonly number[])[],
  ): Tagger {
    const tagger = new TaggerTrainer(0, slots, slotsOfIntent);
    tagger.#emissions = { values: emissions, squares: new Float32Array(0) };
    tagger.#steps = { values: steps, squares: new Float32Array(0) };
    return tagger;
  }

  get weights(): TaggerWeights {
    return { emissions: this.#emissions.values, steps: this.#steps.values };
  }

  /** False where there is nothing to tag with but O. */
  hasSlots(intent: number): boolean {
    return this.#allowed[intent]!.length > 1;
  }

  /** Pairs of tags that the intent allows, weighed at every token. */
  stepsIn(intent: number): number {
    return this.#allowed[intent]!.length ** 2;
  }

  /** What has been learned, without what only learning needs. */
  finish(): Tagger {
    this.#emissions = { values: this.#emissions.values, squares: new Float32Array(0) };
    return this;
  }

  /** @param rows one a token, at least one */
  learn(rows: SparseRows, expected: Int32Array, intent: number, rate: number): void {
    const allowed = this.#allowed[intent]!;
    this.#sum(rows, expected.length, allowed);
    for (let token = 0; token < expected.length; token++) {
      this.#learnToken(rows, token, expected[token]!, allowed, rate);
    }
    this.#learnSteps(expected, allowed, rate);
  }

  probabilities(rows: SparseRows, intent: number): Float64Array {
    const tokens = rows.starts.length - 1;
    const allowed = this.#allowed[intent]!;
    const all = new Float64Array(tokens * this.#K);
    if (tokens > 0) {
      this.#sum(rows, tokens, allowed);
    }
    for (let token = 0; token < tokens; token++) {
      for (let a = 0; a < allowed.length; a++) {
        all[token * this.#K + allowed[a]!] = this.#sums.marginals[token * allowed.length + a]!;
      }
    }
    return all;
  }

  #sum(rows: SparseRows, tokens: number, allowed: Int32Array): void {
    const A = allowed.length;
    const { values } = this.#emissions;
    const scores = new Float64Array(tokens * A);
    for (let token = 0; token < tokens; token++) {
      for (let i = rows.starts[token]!; i < rows.starts[token + 1]!; i++) {
        const row = rows.ids[i]! * this.#K;
        for (let a = 0; a < A; a++) {
          scores[token * A + a]! += values[row + allowed[a]!]!;
        }
      }
    }
    this.#sums.run(scores, this.#stepFactors(allowed), tokens, A);
  }

  #stepFactors(allowed: Int32Array): Float64Array {
    const A = allowed.length;
    const factors = new Float64Array(A * A);
    for (let a = 0; a < A; a++) {
      for (let b = 0; b < A; b++) {
        const [from, to] = [allowed[a]!, allowed[b]!];
        factors[a * A + b] = mayFollow(from, to) ? Math.exp(this.#steps.values[from * this.#K + to]!) : 0;
      }
    }
    return factors;
  }

  #learnToken(rows: SparseRows, token: number, expected: number, allowed: Int32Array, rate: number): void {
    const A = allowed.length;
    for (let a = 0; a < A; a++) {
      const error = this.#sums.marginals[token * A + a]! - (allowed[a] === expected ? 1 : 0);
      if (Math.abs(error) < negligible) {
        continue;
      }
      for (let i = rows.starts[token]!; i < rows.starts[token + 1]!; i++) {
        step(this.#emissions, rows.ids[i]! * this.#K + allowed[a]!, error, rate);
      }
    }
  }

  #learnSteps(expected: Int32Array, allowed: Int32Array, rate: number): void {
    const A = allowed.length;
    const { steps } = this.#sums;
    for (let token = 1; token < expected.length; token++) {
      steps[allowed.indexOf(expected[token - 1]!) * A + allowed.indexOf(expected[token]!)]! -= 1;
    }
    for (let a = 0; a < A; a++) {
      for (let b = 0; b < A; b++) {
        step(this.#steps, allowed[a]! * this.#K + allowed[b]!, steps[a * A + b]!, rate);
      }
    }
  }
}

const negligible = 1e-4;
const tiny = 1e-6;

interface Weights {
  readonly values: Float32Array;
  readonly squares: Float32Array;
}

function createWeights(length: number): Weights {
  return { values: new Float32Array(length), squares: new Float32Array(length) };
}

function step({ values, squares }: Weights, index: number, gradient: number, rate: number): void {
  const square = squares[index]! + gradient * gradient;
  squares[index] = square;
  values[index]! -= (rate * gradient) / (Math.sqrt(square) + tiny);
}
