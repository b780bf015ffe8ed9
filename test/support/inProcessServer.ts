import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { type Runtime, noCheckpointStore } from '../../server/src/lsp/runtime';
import { startServer } from '../../server/src/lsp/server';
import { nodeScheduler } from '../../server/src/node/scheduler';
import { createLanguageClient, type LanguageClient } from './languageClient';
import { memoryFileSystem } from './memoryFileSystem';
import { testEngine } from './testEngine';

/** The real server over real streams in this process, so that a test can bring its own trainer or files. */
export function startInProcess(runtime: Pick<Runtime, 'createTrainer'> & Partial<Runtime>): LanguageClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(connection, {
    fileSystem: memoryFileSystem({}),
    scheduler: nodeScheduler,
    clock: () => performance.now(),
    whyWait: () => Promise.resolve(undefined),
    openEngine: () => testEngine(),
    openPretrained: () => Promise.resolve(undefined),
    createCheckpointStore: () => noCheckpointStore,
    ...runtime,
  });
  const client = createLanguageClient(
    createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
  );
  return {
    ...client,
    // And no `exit`: it would end this process, which runs the tests. A run fails that loses one before it is done, and waits a minute for
    // one that is gone after.
    shutdown: () => client.connection.sendRequest('shutdown'),
  };
}
