/** Multinomial logistic regression over sparse rows, learned by AdaGrad (Duchi, Hazan and Singer 2011). */
export interface Maxent {
  /** [features * classes] */
  readonly weights: Float32Array;
  /** Class probabilities of a row, written to `out`. */
  score(ids: Int32Array, out: Float64Array): void;
}

export function createMaxent(weights: Float32Array, classes: number): Maxent {
  return { weights, score: (ids, out) => score(weights, classes, ids, out) };
}

export class MaxentTrainer {
  readonly #classes: number;
  /** [features * classes] */
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #errors: Float64Array;

  constructor(features: number, classes: number) {
    this.#classes = classes;
    this.#weights = new Float32Array(features * classes);
    this.#squares = new Float32Array(features * classes);
    this.#errors = new Float64Array(classes);
  }

  /** What has been learned, without what only learning needs. */
  finish(): Maxent {
    return createMaxent(this.#weights, this.#classes);
  }

  score(ids: Int32Array, out: Float64Array): void {
    score(this.#weights, this.#classes, ids, out);
  }

  learn(ids: Int32Array, expected: number, rate: number): void {
    const errors = this.#errors;
    this.score(ids, errors);
    errors[expected]! -= 1;
    const scale = scaleOf(ids.length);
    for (let c = 0; c < this.#classes; c++) {
      // Of many intents most are soon ruled out, and need no work.
      if (Math.abs(errors[c]!) >= negligible) {
        this.#learnClass(ids, c, errors[c]! * scale, rate);
      }
    }
  }

  #learnClass(ids: Int32Array, c: number, gradient: number, rate: number): void {
    const [weights, squares, classes] = [this.#weights, this.#squares, this.#classes];
    const square = gradient * gradient;
    for (let i = 0; i < ids.length; i++) {
      const at = ids[i]! * classes + c;
      squares[at]! += square;
      weights[at]! -= (rate * gradient) / (Math.sqrt(squares[at]!) + tiny);
    }
  }
}

const negligible = 2e-3;
const tiny = 1e-6;

/** Long and short utterances weigh alike; twice the unit length makes probabilities come out calibrated. */
const scaleOf = (features: number): number => 2 / Math.sqrt(Math.max(features, 1));

function score(weights: Float32Array, classes: number, ids: Int32Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < ids.length; i++) {
    const row = ids[i]! * classes;
    for (let c = 0; c < classes; c++) {
      out[c]! += weights[row + c]!;
    }
  }
  softmax(out, scaleOf(ids.length));
}

function softmax(values: Float64Array, scale: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < values.length; c++) {
    values[c]! *= scale;
    most = Math.max(most, values[c]!);
  }
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    values[c] = Math.exp(values[c]! - most);
    sum += values[c]!;
  }
  for (let c = 0; c < values.length; c++) {
    values[c]! /= sum;
  }
}
