import type { Measures } from '../measure/measures';

/** One system, one seed, one part of a corpus. */
export interface NluJob {
  readonly train: string;
  readonly test: string;
  readonly system: string;
  readonly seed: number;
  readonly perIntent?: number;
  /** Share of the training rows. */
  readonly share?: number;
  /** One model for every intent, as the engine comparison of 2017 did; only slots are measured. */
  readonly modelPerIntent?: boolean;
  /** The intent of rows that belong to none: no training, and measured apart. */
  readonly outOfScope?: string;
  /** Learning rate instead of the product's. */
  readonly rate?: number;
  /** Times that a corpus of thousands of rows is gone through. */
  readonly epochs: number;
  readonly pretrained: string;
  readonly wasmFolder: string;
}

export interface NluResult extends Measures {
  readonly job: NluJob;
  /** The same training read without the grammar of its rows. */
  readonly alone: Measures;
  readonly rows: number;
  readonly tested: number;
  readonly ece: number;
  readonly seconds: number;
  readonly updates: number;
  /** With `modelPerIntent`: F1 of every slot, averaged over an intent's slots, then over intents. */
  readonly meanSlotF1?: number;
  readonly aloneMeanSlotF1?: number;
  /** With `outOfScope`: chance that a row of none is less sure than one that has an intent. */
  readonly outOfScopeAuc?: number;
}
