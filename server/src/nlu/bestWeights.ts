import type { Network } from './network';
import type { HeldOutMetrics } from './types';

/** Keeps the weights of the best look at the held-out utterances; without any, the last weights. */
export class BestWeights {
  readonly #network: Network;
  readonly #patience: number;
  #weights: ReadonlyMap<string, Float32Array> | undefined;
  #heldOut: HeldOutMetrics | undefined;
  #looksWithoutGain = 0;

  /** @param patience looks without a gain before training is done */
  constructor(network: Network, patience: number) {
    this.#network = network;
    this.#patience = patience;
  }

  get weights(): ReadonlyMap<string, Float32Array> {
    return this.#weights ?? copyWeights(this.#network);
  }

  get heldOut(): HeldOutMetrics | undefined {
    return this.#heldOut;
  }

  /** True once several looks in a row brought nothing. */
  get isDone(): boolean {
    return this.#looksWithoutGain >= this.#patience;
  }

  look(metrics: HeldOutMetrics | undefined): void {
    if (!metrics) {
      return;
    }
    const gain = this.#heldOut ? scoreOf(metrics) - scoreOf(this.#heldOut) : 1;
    this.#looksWithoutGain = gain > 0 ? 0 : this.#looksWithoutGain + 1;
    // Few held-out samples are soon all right: among equals the longer trained weights are kept.
    if (gain >= 0) {
      this.#heldOut = metrics;
      this.#weights = copyWeights(this.#network);
    }
  }
}

/** Whole frames count most; intents and slots break ties. */
function scoreOf({ frameAccuracy, intentAccuracy, slotF1 }: HeldOutMetrics): number {
  return 2 * frameAccuracy + intentAccuracy + slotF1;
}

function copyWeights(network: Network): ReadonlyMap<string, Float32Array> {
  return new Map(
    Array.from(network.weights, ([name, weight]) => [name, weight.dataSync().slice() as Float32Array]),
  );
}
