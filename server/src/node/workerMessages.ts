/** What the server's thread and the training worker say to each other. */
import type { ModelSource } from '../analysis/modelSource';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { BackendChoice } from '../lsp/runtime';
import type { CheckpointFiles, TrainProgress } from '../nlu/api';

export type ToWorker =
  | {
      readonly kind: 'train';
      readonly id: number;
      readonly source: ModelSource;
      readonly seed: number;
      readonly backend: BackendChoice;
      readonly last?: CheckpointFiles | undefined;
    }
  | {
      readonly kind: 'cross-fit';
      readonly id: number;
      readonly source: ModelSource;
      readonly seed: number;
      readonly backend: BackendChoice;
      readonly former: SecondOpinion | undefined;
    }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: TrainProgress }
  | { readonly kind: 'trained'; readonly id: number; readonly files: CheckpointFiles }
  | { readonly kind: 'cross-fitted'; readonly id: number; readonly opinion: SecondOpinion }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Given to the worker at its start. */
export interface WorkerSetup {
  /** Where the engine's `.wasm` files lie. */
  readonly wasmFolder: string;
}
