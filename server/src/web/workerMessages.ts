/** What goes between the server and its worker in a browser besides the work: the worker asks for files of the extension. */
import type { FromWorker, ToWorker } from '../lsp/workerMessages';

/** The name that a worker of our bundle trains under; under any other one it is the language server. */
export const trainingWorkerName = 'skill-lens-training';

export type ToWebWorker =
  | ToWorker
  | {
      readonly kind: 'asset';
      readonly name: string;
      /** undefined where there is no such file. */
      readonly bytes: Uint8Array<ArrayBuffer> | undefined;
    };

export type FromWebWorker = FromWorker | { readonly kind: 'read-asset'; readonly name: string };
