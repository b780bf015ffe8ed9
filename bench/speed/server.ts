/** The shipped server in a process of its own, spoken to over stdio as an editor does. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { type LanguageClient, type Predicted, createLanguageClient } from '../../test/support/languageClient';
import { distFolder } from './places';
import type { Skill } from './skills';
import { percentile } from './statistics';

export interface EditorSession {
  /** From the process's start to the answer to `initialize`. */
  readonly startMs: number;
  readonly finetuneSeconds: number;
  /** Most that server and worker (one process) held in memory up to the end of the fine-tune; undefined where /proc is not. */
  readonly peakMegabytes: number | undefined;
  /** From didChange to the published prediction of the sample that was edited. */
  readonly keystrokeP50: number;
  readonly keystrokeP95: number;
  readonly keystrokes: number;
}

/** From didOpen of a model that was never trained to its first predictions; undefined: none before it is trained. */
export interface FirstPredictions {
  /** In a server that has just been started. */
  readonly coldMs: number | undefined;
  /** Of a second skill. */
  readonly warmMs: number | undefined;
}

const patienceForFirst = 5000;
/** A quick typist's pace. */
const betweenKeystrokes = 120;

export async function editInServer(skill: Skill, keystrokes: number): Promise<EditorSession> {
  return withServer(async ({ client, pid, startMs }) => {
    const text = readFileSync(skill.path, 'utf8');
    const uri = pathToFileURL(skill.path).href;
    client.open(uri, text);
    const started = performance.now();
    const { outcome, message } = await client.finetune(uri);
    if (outcome !== 'trained') throw new Error(`${skill.name} was not trained: ${outcome} ${message ?? ''}`);
    const finetuneSeconds = (performance.now() - started) / 1000;
    const peakMegabytes = peakOf(pid);
    const latencies = await typeInto(client, uri, text, keystrokes);
    return {
      startMs,
      finetuneSeconds,
      peakMegabytes,
      keystrokeP50: percentile(latencies, 50),
      keystrokeP95: percentile(latencies, 95),
      keystrokes: latencies.length,
    };
  });
}

export async function openInServer(first: Skill, second: Skill): Promise<FirstPredictions> {
  return withServer(async ({ client }) => {
    const coldMs = await timeToPredictions(client, first);
    return { coldMs, warmMs: await timeToPredictions(client, second) };
  });
}

interface Served {
  readonly client: LanguageClient;
  readonly pid: number;
  readonly startMs: number;
}

async function withServer<T>(work: (served: Served) => Promise<T>): Promise<T> {
  const storagePath = mkdtempSync(join(tmpdir(), 'skill-lens-bench-'));
  const started = performance.now();
  const child = spawn(process.execPath, [join(distFolder, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const client = createLanguageClient(
    createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
  );
  try {
    await client.initialize({ storagePath });
    return await work({ client, pid: child.pid!, startMs: performance.now() - started });
  } finally {
    await client.shutdown();
    await exited;
    rmSync(storagePath, { recursive: true, force: true });
  }
}

async function timeToPredictions(client: LanguageClient, { path }: Skill): Promise<number | undefined> {
  const uri = pathToFileURL(path).href;
  const opened = performance.now();
  client.open(uri, readFileSync(path, 'utf8'));
  const first = client.predictions.until((sent) => sent.uri === uri && sent.lines.length > 0);
  const isPredicted = await Promise.race([first.then(() => true), pause(patienceForFirst).then(() => false)]);
  return isPredicted ? performance.now() - opened : undefined;
}

/** Types at the end of a sample in the middle of the file, letter by letter, with that line in sight. */
async function typeInto(
  client: LanguageClient,
  uri: string,
  text: string,
  keystrokes: number,
): Promise<number[]> {
  const { line, character } = placeToType(text);
  client.watch(uri, [{ first: Math.max(0, line - 20), last: line + 20 }]);
  await client.predictions.until(({ lines }) => lines.some(({ range }) => range.start.line === line));
  const letters = ' and then tell me more about it please';
  const latencies: number[] = [];
  for (let key = 0; key < keystrokes; key++) {
    const version = key + 2;
    const end = { line, character: character + key };
    const from = client.predictions.all.length;
    const sent = performance.now();
    client.change(uri, version, letters[key % letters.length]!, { start: end, end });
    await client.predictions.until((shown) => showsLine(shown, version, line), from);
    latencies.push(performance.now() - sent);
    await pause(Math.max(0, betweenKeystrokes - (performance.now() - sent)));
  }
  return latencies;
}

function showsLine(shown: Predicted, version: number, line: number): boolean {
  return shown.version === version && shown.lines.some(({ range }) => range.start.line === line);
}

/** The end of the sample in the middle of the list. */
function placeToType(text: string): { line: number; character: number } {
  const samples = parseInteractionModel(text).intents.flatMap((intent) => intent.samples);
  const { end } = samples[Math.floor(samples.length / 2)]!.range;
  const before = text.slice(0, end);
  return { line: before.split('\n').length - 1, character: end - (before.lastIndexOf('\n') + 1) };
}

function peakOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
