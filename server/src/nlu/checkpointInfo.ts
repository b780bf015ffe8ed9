import type { HeldOutMetrics } from './types';

/** Training figures that a checkpoint carries with it. */
export interface TrainingReport {
  readonly samples: number;
  /** Distinct utterances seen. */
  readonly utterances: number;
  readonly updates: number;
  readonly seconds: number;
  readonly heldOut: HeldOutMetrics | undefined;
}

/** What a checkpoint says about itself (inside model.json under `userDefinedMetadata`). */
export interface CheckpointInfo {
  readonly formatVersion: number;
  /** Hash of the training data, see TrainingData.contentHash. */
  readonly contentHash: string;
  readonly seed: number;
  readonly backend: string;
  /**
   * Build of our kernels that trained it: `relaxed` and `plain` round differently, so the same samples give the same
   * bytes with one build only. undefined on backends without them.
   */
  readonly kernels?: string | undefined;
  readonly pretrained: boolean;
  readonly report: TrainingReport;
  /** Where the training went on from another checkpoint, see `nlu/lastStart.ts`; its figures are those of that one. */
  readonly last?: { readonly inARow: number; readonly contentHash: string } | undefined;
  /** What was learned, see TrainingData.learned. */
  readonly learned?: readonly string[] | undefined;
  /** Of the quick model that answers until fine-tuning is done; never in a checkpoint. */
  readonly preliminary?: true;
  /** Milliseconds since the epoch, where that is known; never in a checkpoint. */
  readonly learnedAt?: number;
}
