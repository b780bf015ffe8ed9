/** The server's entry on Node: takes the connection from the arguments (--node-ipc, --stdio, --socket) and wires the runtime. */
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { createCheckpointStore } from './checkpointStore';
import { nodeFileSystem } from './fileSystem';
import { nodePretrained } from './nodePretrained';
import { openNodeEngine } from './openNodeEngine';
import { nodeScheduler } from './scheduler';
import { createWorkerTrainer } from './workerTrainer';

// The bundles and the engine's `.wasm` files lie side by side.
const distFolder = __dirname;

startServer(createConnection(), {
  fileSystem: nodeFileSystem,
  scheduler: nodeScheduler,
  clock: () => performance.now(),
  openEngine: (backend) => openNodeEngine(backend, distFolder),
  openPretrained: (engine) => nodePretrained(engine, distFolder),
  createTrainer: () =>
    createWorkerTrainer({ workerPath: join(distFolder, 'worker.js'), wasmFolder: distFolder }),
  createCheckpointStore,
});
