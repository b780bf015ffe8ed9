/** What the server and its training worker say to each other, whatever kind of worker the place has. */
import type { BackendChoice } from '../protocol';
import type { ModelSource } from '../analysis/modelSource';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { CheckpointFiles, TrainProgress } from '../nlu/api';

export type ToWorker =
  | {
      readonly kind: 'train';
      readonly id: number;
      readonly source: ModelSource;
      readonly seed: number;
      readonly backend: BackendChoice;
      readonly last?: CheckpointFiles | undefined;
      /** ISO 639-1: what a failure is told in. */
      readonly language: string;
    }
  | {
      readonly kind: 'cross-fit';
      readonly id: number;
      readonly source: ModelSource;
      readonly seed: number;
      readonly backend: BackendChoice;
      readonly former: SecondOpinion | undefined;
      readonly language: string;
    }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: TrainProgress }
  | { readonly kind: 'trained'; readonly id: number; readonly files: CheckpointFiles }
  | { readonly kind: 'cross-fitted'; readonly id: number; readonly opinion: SecondOpinion }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** A running worker, as whoever gives it work sees it. */
export interface TrainingWorker {
  post(message: ToWorker): void;
  /** Ends it at once, in the middle of whatever it does. */
  terminate(): void;
}

export interface WorkerEars {
  readonly onMessage: (message: FromWorker) => void;
  /** It has ended, and not because it was told to. */
  readonly onDeath: (reason: unknown) => void;
}

/** Starts a worker of the place that the server runs in. */
export type StartWorker = (ears: WorkerEars) => TrainingWorker;
