/**
 * `node bench/run.mjs sight [--samples N ...]`: what an editor on a long model costs without any training: the time from
 * a key to the new prediction of its line, the bytes of each answer, the server's memory.
 */
import { parseArgs } from 'node:util';
import {
  type PredictionsParams,
  type PredictionsResult,
  predictionsRequest,
  writingNotification,
} from '../server/src/protocol';
import { generatedModel } from './lsp/generatedModel';
import { type Server, withServer } from './lsp/server';
import { percentile } from './speed/statistics';

/** What an editor shows with some lines around it. */
const linesInSight = 80;
const keystrokes = 60;
const betweenKeys = 120;
const askAgain = 50;
/** A first model of a long text takes its time. */
const patience = 300_000;

async function measure(samples: number): Promise<void> {
  const text = modelOf(samples);
  await withServer(text, async (server) => {
    const opened = performance.now();
    server.notify('textDocument/didOpen', {
      textDocument: { uri: server.uri, languageId: 'json', version: 1, text },
    });
    const lines = text.split('\n');
    const middle = lines.findIndex((line, i) => i > lines.length / 8 && line.includes('{kind}'));
    const sight = { first: middle - linesInSight / 2, last: middle + linesInSight / 2 };
    const first = await untilAnswered(server, { version: 1, spans: [sight] });
    const firstSeconds = (performance.now() - opened) / 1000;
    const typed = await type(server, middle, lines[middle]!);
    const { now = Number.NaN, peak = Number.NaN } = server.memory() ?? {};
    const row = [
      `${samples} samples`,
      `${(text.length / 1e6).toFixed(1)} MB`,
      `first in sight ${firstSeconds.toFixed(1)} s, ${kilobytes(first)}`,
      `key to prediction p50 ${typed.p50.toFixed(0)} ms, p95 ${typed.p95.toFixed(0)} ms, worst ${typed.worst.toFixed(0)} ms`,
      `a key's answer ${typed.bytes} B at most`,
      `server ${now.toFixed(0)} MB, peak ${peak.toFixed(0)} MB`,
    ];
    console.log(row.join('; '));
  });
}

/** A generated model with about so many samples. */
function modelOf(samples: number): string {
  const perCharacter = (generatedModel(1e6, 1).match(/\{kind\}/g)?.length ?? 1) / 1e6;
  return generatedModel(samples / perCharacter, 1);
}

/** Types at the end of a sample, as its author would, with that line alone to be asked for. */
async function type(server: Server, line: number, text: string) {
  const letters = ' and then some more';
  const quote = text.lastIndexOf('"');
  const times: number[] = [];
  let bytes = 0;
  for (let key = 0; key < keystrokes; key++) {
    const version = key + 2;
    const at = { line, character: quote + key };
    server.notify(writingNotification, { uri: server.uri, lines: [line] });
    const started = performance.now();
    server.notify('textDocument/didChange', {
      textDocument: { uri: server.uri, version },
      contentChanges: [{ range: { start: at, end: at }, text: letters[key % letters.length] }],
    });
    const answer = await untilAnswered(server, { version, spans: [{ first: line, last: line }] });
    times.push(performance.now() - started);
    bytes = Math.max(bytes, JSON.stringify(answer).length);
    await pause(betweenKeys);
  }
  return { p50: percentile(times, 50), p95: percentile(times, 95), worst: Math.max(...times), bytes };
}

/** Asks until a model answers. */
async function untilAnswered(
  server: Server,
  asked: Omit<PredictionsParams, 'uri'>,
): Promise<PredictionsResult> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const params: PredictionsParams = { uri: server.uri, ...asked };
    const answer = (await server.request(predictionsRequest, params)) as PredictionsResult;
    if (answer !== null && answer.lines.length > 0) return answer;
    await pause(askAgain);
  }
  throw new Error(`No prediction within ${patience / 1000} s`);
}

function kilobytes(answer: PredictionsResult): string {
  return `${(JSON.stringify(answer).length / 1000).toFixed(0)} kB`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1240, 22_584];
  for (const samples of sizes) await measure(samples);
}

// While only a server is waited for nothing else keeps this process alive.
setInterval(() => {}, 60_000);
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  },
);
