/** The training worker's entry on Node: a thread beside the server's. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createTrainingWork } from '../lsp/trainingWorker';
import { nodePretrained } from './nodePretrained';
import { openNodeEngine } from './openNodeEngine';
import type { WorkerSetup } from './startNodeWorker';

function serve(port: MessagePort, { wasmFolder }: WorkerSetup): void {
  const place = {
    openEngine: (backend: Parameters<typeof openNodeEngine>[0]) => openNodeEngine(backend, wasmFolder),
    openPretrained: (engine: Parameters<typeof nodePretrained>[0], locale: string) =>
      nodePretrained(engine, wasmFolder, locale),
  };
  const work = createTrainingWork(place, (message, transfer = []) => port.postMessage(message, transfer));
  port.on('message', work);
}

// The bundle is started as a worker only; imported elsewhere it does nothing.
if (parentPort !== null) serve(parentPort, workerData as WorkerSetup);
