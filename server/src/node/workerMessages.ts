/** What the server's thread and the training worker say to each other. */
import type { ModelSource } from '../analysis/modelSource';
import type { BackendChoice } from '../lsp/runtime';
import type { CheckpointFiles, TrainProgress } from '../nlu/api';

export type ToWorker =
  | {
      readonly kind: 'train';
      readonly id: number;
      readonly source: ModelSource;
      readonly seed: number;
      readonly backend: BackendChoice;
    }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: TrainProgress }
  | { readonly kind: 'trained'; readonly id: number; readonly files: CheckpointFiles }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** Given to the worker at its start. */
export interface WorkerSetup {
  /** Where the engine's `.wasm` files lie. */
  readonly wasmFolder: string;
}
