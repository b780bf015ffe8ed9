import { createTrainingWork } from '../lsp/trainingWorker';
import { createWebPlace } from './assets';
import type { FromWebWorker, ToWebWorker } from './workerMessages';

type Answer = (bytes: Uint8Array | undefined) => void;

/** Trains in a web worker that the server has started; what it needs of the extension's files it asks the server for. */
export function serveTraining(scope: DedicatedWorkerGlobalScope): void {
  const asked = new Map<string, Answer[]>();
  const post = (message: FromWebWorker, transfer: readonly ArrayBuffer[] = []): void =>
    scope.postMessage(message, [...transfer]);

  const work = createTrainingWork(
    createWebPlace(
      (name) =>
        new Promise((resolve) => {
          asked.set(name, [...(asked.get(name) ?? []), resolve]);
          post({ kind: 'read-asset', name });
        }),
    ),
    post,
  );

  scope.onmessage = ({ data }: MessageEvent<ToWebWorker>) => {
    if (data.kind !== 'asset') return work(data);
    const waiting = asked.get(data.name) ?? [];
    asked.delete(data.name);
    for (const resolve of waiting) resolve(data.bytes);
  };
}
