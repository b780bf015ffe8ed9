import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { createLanguageClient, type LanguageClient } from './languageClient';

const root = fileURLToPath(new URL('../..', import.meta.url));
const serverBundle = join(root, 'dist/server.js');

export interface SpawnedServer {
  readonly client: LanguageClient;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** The shipped bundle in a process of its own, over stdio. Builds it where it is older than its sources. */
export function spawnServer(): SpawnedServer {
  ensureBuilt();
  const child = spawn(process.execPath, [serverBundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const client = createLanguageClient(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
  );
  return {
    client,
    process: child,
    async stop() {
      if (child.exitCode === null) await client.shutdown();
      await exited;
    },
  };
}

let isBuilt = false;

/** Builds everything where the server's bundle is older than its sources. */
export function ensureBuilt(): void {
  if (isBuilt) return;
  isBuilt = true;
  if (modifiedAt(serverBundle) > newestIn(join(root, 'server'))) return;
  execFileSync(process.execPath, [join(root, 'esbuild.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function newestIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => modifiedAt(join(entry.parentPath, entry.name))));
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
