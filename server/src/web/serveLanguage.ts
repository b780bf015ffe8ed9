import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createClientFileSystem } from '../lsp/clientFileSystem';
import { startServer } from '../lsp/server';
import { createCrossFitterOn } from '../lsp/workerCrossFitter';
import { createTrainerOn } from '../lsp/workerTrainer';
import { type AssetParams, readAssetRequest } from '../protocol';
import { createWebPlace, type ReadAsset } from './assets';
import { createWebCheckpointStore } from './checkpointStore';
import { createClientStorage } from './clientStorage';
import { createWebOpinionStore } from './opinionStore';
import { webScheduler } from './scheduler';
import { webWorkers } from './startWebWorker';

/** The language server in a web worker that the client has started. */
export function serveLanguage(scope: DedicatedWorkerGlobalScope): void {
  const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  const storage = createClientStorage(connection);
  const readAsset: ReadAsset = async (name) => {
    const params: AssetParams = { name };
    return (await connection.sendRequest<Uint8Array | null>(readAssetRequest, params)) ?? undefined;
  };
  const startWorker = webWorkers(readAsset);

  startServer(connection, {
    ...createWebPlace(readAsset),
    fileSystem: createClientFileSystem(connection),
    scheduler: webScheduler,
    clock: () => performance.now(),
    // A browser tells neither load nor, in a worker, battery.
    whyWait: () => Promise.resolve(undefined),
    createTrainer: () => createTrainerOn(startWorker),
    createCheckpointStore: (root) => createWebCheckpointStore(storage, root),
    createCrossFitter: () => createCrossFitterOn(startWorker),
    createOpinionStore: (root) => createWebOpinionStore(storage, root),
  });
}
