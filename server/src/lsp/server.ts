/** Wires the protocol to the service: what comes in, who answers. Nothing is decided here. */
import { t } from '../base/l10n';
import { type Connection, FileChangeType, type InitializeResult, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CompareParams,
  compareRequest,
  type FinetuneParams,
  finetuneRequest,
  type PredictionsParams,
  predictionsRequest,
  type TryParams,
  tryRequest,
  type WritingParams,
  writingNotification,
} from '../protocol';
import { createErrorFence } from './errorFence';
import { listenForRequests } from './requests';
import type { Runtime } from './runtime';
import { speakLike } from './speakLike';
import { serverCapabilities } from './serverCapabilities';
import { createSession, type Session } from './session';
import { listenForTesting } from './testingRequests';

/** Starts serving; the connection must not be listening yet. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  const fence = createErrorFence(connection.console);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    speakLike(params.locale);
    session = createSession(connection, runtime, params, fence);
    if (typeof params.processId === 'number') runtime.watchClient?.(params.processId);
    return { capabilities: serverCapabilities(session.abilities), serverInfo: { name: 'skill-lens' } };
  });
  connection.onInitialized(() => fence.guard('initialized', undefined, () => session?.initialized()));
  connection.onDidChangeConfiguration(({ settings }: { settings?: { skillLens?: unknown } | null }) =>
    fence.guard('settings', undefined, () => session?.settingsChanged(settings?.skillLens)),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    fence.guard('watched files', undefined, () => {
      const deleted = changes.filter(({ type }) => type === FileChangeType.Deleted);
      session?.filesChanged(deleted.map(({ uri }) => uri));
    }),
  );

  documents.onDidChangeContent(({ document }) =>
    fence.guard('change', undefined, () => session?.documents.changed(document)),
  );
  documents.onDidClose(({ document }) =>
    fence.guard('close', undefined, () => session?.documents.closed(document)),
  );
  documents.onDidSave(({ document }) => fence.detach('save', async () => session?.saved(document.uri)));

  connection.onHover(({ textDocument, position }, token) =>
    fence.answer(
      'hover',
      null,
      token,
      async () => (await session?.hover(textDocument.uri, position)) ?? null,
    ),
  );
  listenForRequests(connection, fence, () => session?.answering);
  listenForTesting(connection, fence, () => session?.testing);
  connection.onRequest(finetuneRequest, ({ uri }: FinetuneParams, token) =>
    fence.guard('finetune', { outcome: 'failed', message: t('See the log for the reason.') }, async () =>
      session?.finetune(uri, token),
    ),
  );
  connection.onRequest(tryRequest, ({ uri, text }: TryParams) =>
    fence.guard('try', null, async () => (await session?.tryPhrase(uri, text)) ?? null),
  );
  connection.onRequest(compareRequest, ({ uri, before }: CompareParams, token) =>
    fence.answer('compare', null, token, async () => (await session?.compare(uri, before, token)) ?? null),
  );
  connection.onRequest(predictionsRequest, (params: PredictionsParams, token) =>
    fence.answer('predictions', null, token, async () => (await session?.predictions(params, token)) ?? null),
  );
  connection.onNotification(writingNotification, (params: WritingParams) =>
    fence.guard('writing', undefined, () => session?.writing(params)),
  );
  connection.onShutdown(() => fence.guard('shutdown', undefined, () => session?.dispose()));

  documents.listen(connection);
  connection.listen();
}
