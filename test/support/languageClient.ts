/** A language client for tests: speaks the real protocol, remembers what the server sent, waits for what is to come. */
import type {
  ClientCapabilities,
  Diagnostic,
  Hover,
  InitializeResult,
  Position,
  ProtocolConnection,
} from 'vscode-languageserver-protocol';
import {
  type FinetuneResult,
  finetuneRequest,
  type InitializationOptions,
  type LineSpan,
  type ModelStatus,
  type Predictions,
  type PredictionsParams,
  type PredictionsResult,
  type PredictorParams,
  predictionsRequest,
  predictorNotification,
  statusNotification,
  type WireRange,
} from '../../server/src/protocol';

export interface Diagnosed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** What was answered of the lines that the client watches. */
export interface Predicted extends Predictions {
  readonly uri: string;
  readonly version: number;
}

/** What has come in under one name, in order. */
export interface Inbox<T> {
  readonly all: readonly T[];
  /** The first one that fits, among those from index `from` on, come or to come. */
  until(fits: (message: T) => boolean, from?: number): Promise<T>;
}

export interface ClientOptions extends InitializationOptions {
  /** The section `skillLens`; a function gives each folder its own, by the URI that is asked about. */
  readonly settings?: unknown;
  /** What it can beyond answering for its settings. */
  readonly capabilities?: ClientCapabilities;
  /** The language of its user. */
  readonly locale?: string;
}

export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly diagnostics: Inbox<Diagnosed>;
  /** The answers to what it asks by itself, as the editor does: after each change, and when another model answers. */
  readonly predictions: Inbox<Predicted>;
  readonly statuses: Inbox<ModelStatus>;
  readonly log: readonly string[];
  initialize(options: ClientOptions): Promise<InitializeResult>;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces a range, or everything. */
  change(uri: string, version: number, text: string, range?: WireRange): void;
  /** From now on it asks for these lines of the document alone; it begins with all of them. */
  watch(uri: string, spans: readonly LineSpan[]): void;
  save(uri: string): void;
  close(uri: string): void;
  finetune(uri: string): Promise<FinetuneResult>;
  /** New settings, as an author saves them. */
  configure(settings: unknown): void;
  hover(uri: string, position: Position): Promise<Hover | null>;
  /** Resolves once the server has dealt with everything sent before. */
  settle(): Promise<void>;
  shutdown(): Promise<void>;
}

export function createLanguageClient(connection: ProtocolConnection): LanguageClient {
  const diagnostics = createInbox<Diagnosed>();
  const predictions = createInbox<Predicted>();
  const versions = new Map<string, number>();
  const watched = new Map<string, readonly LineSpan[]>();
  const statuses = createInbox<ModelStatus>();
  const log: string[] = [];
  let settings: unknown;

  connection.onNotification('textDocument/publishDiagnostics', diagnostics.push);
  const ask = async (uri: string): Promise<void> => {
    const version = versions.get(uri);
    if (version === undefined) return;
    const params: PredictionsParams = { uri, version, spans: watched.get(uri) ?? everyLine };
    const answer = await connection.sendRequest<PredictionsResult>(predictionsRequest, params);
    if (answer !== null) predictions.push({ uri, version, ...answer });
  };
  // An answer that comes after the end of the connection is nobody's.
  const askSoon = (uri: string): void => void ask(uri).catch(() => undefined);
  connection.onNotification(predictorNotification, ({ uri }: PredictorParams) => askSoon(uri));
  connection.onNotification(statusNotification, statuses.push);
  connection.onNotification(
    'window/logMessage',
    ({ message }: { message: string }) => void log.push(message),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => (typeof settings === 'function' ? settings(scopeUri) : settings)),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  const notify = (method: string, params: object): void => void connection.sendNotification(method, params);
  const hover = (uri: string, position: Position): Promise<Hover | null> =>
    connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });

  return {
    connection,
    diagnostics,
    predictions,
    statuses,
    log,
    async initialize(options) {
      const { capabilities, ...others } = options;
      // Tests say themselves when a model is to be trained.
      settings = others.settings ?? { finetune: { onOpen: false } };
      const result = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null,
        rootUri: null,
        ...(others.locale !== undefined && { locale: others.locale }),
        capabilities: {
          ...capabilities,
          workspace: {
            configuration: true,
            didChangeConfiguration: { dynamicRegistration: true },
            ...capabilities?.workspace,
          },
        },
        initializationOptions: {
          storagePath: others.storagePath,
          jsonSchemaByClient: others.jsonSchemaByClient,
        },
      });
      notify('initialized', {});
      return result;
    },
    open(uri, text, languageId = 'json') {
      versions.set(uri, 1);
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    change(uri, version, text, range) {
      versions.set(uri, version);
      notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [range === undefined ? { text } : { text, range }],
      });
      askSoon(uri);
    },
    watch: (uri, spans) => void watched.set(uri, spans),
    save: (uri) => notify('textDocument/didSave', { textDocument: { uri } }),
    close(uri) {
      versions.delete(uri);
      notify('textDocument/didClose', { textDocument: { uri } });
    },
    configure(next) {
      settings = next;
      notify('workspace/didChangeConfiguration', { settings: null });
    },
    finetune: (uri) => connection.sendRequest(finetuneRequest, { uri }),
    hover,
    async settle() {
      // Two round trips: the first lets a refresh begin, the second waits behind it.
      await hover('file:///nowhere', { line: 0, character: 0 });
      await hover('file:///nowhere', { line: 0, character: 0 });
    },
    async shutdown() {
      await connection.sendRequest('shutdown');
      notify('exit', {});
    },
  };
}

const everyLine: readonly LineSpan[] = [{ first: 0, last: 1e9 }];

function createInbox<T>(): Inbox<T> & { push(message: T): void } {
  const all: T[] = [];
  const waiting = new Set<(message: T) => void>();
  return {
    all,
    push(message) {
      all.push(message);
      for (const tell of waiting) tell(message);
    },
    until(fits, from = 0) {
      const known = all.slice(from).find(fits);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => {
        const tell = (message: T): void => {
          if (!fits(message)) return;
          waiting.delete(tell);
          resolve(message);
        };
        waiting.add(tell);
      });
    },
  };
}
