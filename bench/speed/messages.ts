/** What the benchmark and the processes that it times say to each other. */
import type { JobDescription } from './job';

/**
 * - `ours`: the product's engine, wasm with the fused kernels
 * - `composed`: the product's network with the bi-LSTM composed of stock operations and a gradient written by hand
 * - `stock-*`: the same network in stock TensorFlow.js (bench/stock), on its backends
 * - `ours-tensorflow`: the product's network on @tensorflow/tfjs-node
 */
const contestantKinds = [
  'ours',
  'composed',
  'stock-wasm',
  'stock-cpu',
  'stock-tensorflow',
  'ours-tensorflow',
] as const;
export type ContestantKind = (typeof contestantKinds)[number];

export interface ContestantSetup {
  readonly kind: ContestantKind;
  readonly job: JobDescription;
  readonly wasmFolder: string;
}

/** What there is to do for one batch. */
export interface BatchWork {
  readonly utterances: number;
  readonly tokens: number;
  /** Floating-point operations of the matrix products of a training step. */
  readonly flops: number;
}

export type ToContestant =
  /** Work on the first `count` batches, so many times over. */
  | { readonly kind: 'train' | 'predict'; readonly count: number; readonly times: number }
  | { readonly kind: 'multiply' };

export type FromContestant =
  | {
      readonly kind: 'ready';
      /** Of the first batch, without dropout. */
      readonly loss: number;
      readonly build: string;
      /** One a batch. */
      readonly batches: readonly BatchWork[];
    }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Milliseconds of each batch, each time over: [times][count]. */
  | { readonly kind: 'timed'; readonly milliseconds: readonly (readonly number[])[] }
  | { readonly kind: 'multiplied'; readonly gigaflops: number };
