/**
 * A linear-chain conditional random field over the tags that one intent allows: O, then B- and I- of each of its
 * slots, in that order. Sums over all well-formed tag sequences by the forward-backward algorithm
 * (Lafferty, McCallum and Pereira 2001), on probabilities scaled to 1 at every token.
 */
export class ChainSums {
  /** Of the last `run`: [tokens * tags] probability of each tag at each token, over all sequences. */
  marginals = new Float64Array(0);
  /** [tags * tags] expected number of steps from one tag to another. */
  steps = new Float64Array(0);
  #potentials = new Float64Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);

  /**
   * @param emissions [tokens * tags] scores of tags, in logarithms
   * @param transitions [tags * tags] exponentiated scores of steps; 0 where a step is not well formed
   */
  run(emissions: Float64Array, transitions: Float64Array, tokens: number, tags: number): void {
    this.#resize(tokens, tags);
    this.#exponentiate(emissions, tokens, tags);
    this.#goForward(transitions, tokens, tags);
    this.#goBackward(transitions, tokens, tags);
  }

  #resize(tokens: number, tags: number): void {
    const cells = tokens * tags;
    if (this.#forward.length < cells) {
      this.marginals = new Float64Array(cells);
      this.#potentials = new Float64Array(cells);
      this.#forward = new Float64Array(cells);
      this.#backward = new Float64Array(cells);
    }
    if (this.steps.length < tags * tags) {
      this.steps = new Float64Array(tags * tags);
    }
  }

  #exponentiate(emissions: Float64Array, tokens: number, tags: number): void {
    for (let row = 0; row < tokens * tags; row += tags) {
      let most = Number.NEGATIVE_INFINITY;
      for (let tag = 0; tag < tags; tag++) {
        most = Math.max(most, emissions[row + tag]!);
      }
      for (let tag = 0; tag < tags; tag++) {
        this.#potentials[row + tag] = Math.exp(Math.max(emissions[row + tag]! - most, leastScore));
      }
    }
  }

  #goForward(transitions: Float64Array, tokens: number, tags: number): void {
    const forward = this.#forward;
    for (let token = 0; token < tokens; token++) {
      const row = token * tags;
      let sum = 0;
      for (let tag = 0; tag < tags; tag++) {
        const arriving =
          token === 0 ? startsWith(tag) : arrivals(forward, row - tags, transitions, tag, tags);
        forward[row + tag] = arriving * this.#potentials[row + tag]!;
        sum += forward[row + tag]!;
      }
      for (let tag = 0; tag < tags; tag++) {
        forward[row + tag]! /= sum;
      }
    }
  }

  #goBackward(transitions: Float64Array, tokens: number, tags: number): void {
    const [backward, potentials] = [this.#backward, this.#potentials];
    this.steps.fill(0, 0, tags * tags);
    backward.fill(1, (tokens - 1) * tags, tokens * tags);
    this.#settle(tokens - 1, tags);
    for (let token = tokens - 2; token >= 0; token--) {
      const row = token * tags;
      for (let from = 0; from < tags; from++) {
        let sum = 0;
        for (let to = 0; to < tags; to++) {
          sum += transitions[from * tags + to]! * potentials[row + tags + to]! * backward[row + tags + to]!;
        }
        backward[row + from] = sum;
      }
      this.#countSteps(transitions, row, tags);
      this.#settle(token, tags);
    }
  }

  /** Marginals of a token; its backward sums are scaled so that they do not run out of range. */
  #settle(token: number, tags: number): void {
    const row = token * tags;
    let sum = 0;
    let most = 0;
    for (let tag = row; tag < row + tags; tag++) {
      this.marginals[tag] = this.#forward[tag]! * this.#backward[tag]!;
      sum += this.marginals[tag]!;
      most = Math.max(most, this.#backward[tag]!);
    }
    for (let tag = row; tag < row + tags; tag++) {
      this.marginals[tag]! /= sum;
      this.#backward[tag]! /= most;
    }
  }

  #countSteps(transitions: Float64Array, row: number, tags: number): void {
    const weight = (from: number, to: number): number =>
      this.#forward[row + from]! *
      transitions[from * tags + to]! *
      this.#potentials[row + tags + to]! *
      this.#backward[row + tags + to]!;
    let sum = 0;
    for (let from = 0; from < tags; from++) {
      for (let to = 0; to < tags; to++) {
        sum += weight(from, to);
      }
    }
    for (let from = 0; from < tags; from++) {
      for (let to = 0; to < tags; to++) {
        this.steps[from * tags + to]! += weight(from, to) / sum;
      }
    }
  }
}

/** Below the best tag's: so little that it does not count, so much that no sum becomes 0. */
const leastScore = -100;

/** An utterance does not begin inside a slot. */
const startsWith = (tag: number): number => (tag > 0 && tag % 2 === 0 ? 0 : 1);

function arrivals(
  forward: Float64Array,
  row: number,
  transitions: Float64Array,
  to: number,
  tags: number,
): number {
  let sum = 0;
  for (let from = 0; from < tags; from++) {
    sum += forward[row + from]! * transitions[from * tags + to]!;
  }
  return sum;
}
