/** The shipped server in a process of its own, spoken to over stdio as an editor does. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Diagnosed } from '../../test/support/languageClient';
import { distFolder } from '../speed/places';

export interface Server {
  readonly capabilities: ServerCapabilities;
  /** Of the model's file, which is on disk with the text as it was opened. */
  readonly uri: string;
  notify(method: string, params: object): void;
  request(method: string, params: object): Promise<unknown>;
  /** Waits for the diagnostics of a version; undefined where they do not come. */
  diagnosed(version: number): Promise<Diagnosed | undefined>;
  /** Megabytes resident, now and at most; undefined where /proc is not. */
  memory(): { readonly now: number; readonly peak: number } | undefined;
}

/** Nothing is learned unless a measurement asks for it. */
const settings = { finetune: { onOpen: false } };
/** A server that does not answer for so long does not answer. */
const patience = 60_000;

/** Starts a server beside a skill that holds the model, and ends it after the work. */
export async function withServer<T>(text: string, work: (server: Server) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'skill-lens-lsp-'));
  const path = join(folder, 'skill/skill-package/interactionModels/custom/en-US.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const child = spawn(process.execPath, [join(distFolder, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const latest = listenToDiagnostics(connection);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const request = (method: string, params: object): Promise<unknown> =>
    connection.sendRequest(method, params);
  const notify = (method: string, params: object): void => void connection.sendNotification(method, params);
  try {
    const answer = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
      processId: null,
      rootUri: pathToFileURL(join(folder, 'skill')).href,
      capabilities: clientCapabilities,
      initializationOptions: { storagePath: join(folder, 'storage') },
    });
    notify('initialized', {});
    return await work({
      capabilities: answer.capabilities,
      uri: pathToFileURL(path).href,
      notify,
      request,
      diagnosed: (version) => Promise.race([latest(version), pause(patience).then(() => undefined)]),
      memory: () => memoryOf(child.pid!),
    });
  } finally {
    await Promise.race([request('shutdown', {}), pause(5000)]).catch(() => undefined);
    notify('exit', {});
    await Promise.race([exited, pause(5000).then(() => child.kill())]);
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What VS Code says that it can, as far as it changes what a server does. */
const clientCapabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
};

function listenToDiagnostics(
  connection: ReturnType<typeof createProtocolConnection>,
): (version: number) => Promise<Diagnosed> {
  const waiting = new Set<(message: Diagnosed) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (message: Diagnosed) => {
    for (const tell of waiting) tell(message);
  });
  return (version) =>
    new Promise((resolve) => {
      const tell = (message: Diagnosed): void => {
        if (message.version !== version) return;
        waiting.delete(tell);
        resolve(message);
      };
      waiting.add(tell);
    });
}

function memoryOf(pid: number): { now: number; peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  } catch {
    return undefined;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
