/** Mutated edits with random requests and cancellations, against the server as it is shipped. */
import { readFileSync } from 'node:fs';
import type { Diagnostic, Position } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { Random } from '../../server/src/base/random';
import { randomlyEdited } from '../support/randomEdits';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';
import { type Attack, insist } from './attack';
import { startText } from './texts';

const uri = 'file:///s/interactionModels/custom/en-US.json';
/** Edits between two looks; a large model gets one, so that what it costs is known. */
const burstOf = (text: string): number => (text.length < 40_000 ? 25 : 1);
/** CPU seconds that a burst may take, with its requests. */
const mostSeconds = 2;
/** What the client keeps of a server's messages grows. */
const stepsOfOneServer = 200;

const questions = ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'rename'] as const;
const documentQuestions = [
  'documentSymbol',
  'foldingRange',
  'codeLens',
  'codeAction',
  'semanticTokens/full',
] as const;
/** A request taken back, one that came too late, and a rename with its reason. */
const polite: ReadonlySet<number> = new Set([-32800, -32801, -32802, -32803]);

interface Running {
  readonly server: SpawnedServer;
  version: number;
  text: string;
  steps: number;
}

export function liveServerAttack(models: readonly string[]): Attack {
  let running: Running | undefined;

  const start = async (random: Random): Promise<Running> => {
    const server = spawnServer();
    const settings = { finetune: { onSave: false } };
    await server.client.initialize({ settings, capabilities: {} });
    const text = startText(random, models);
    server.client.open(uri, text);
    return { server, version: 1, text, steps: 0 };
  };

  const stop = async (): Promise<void> => {
    const stopping = running;
    running = undefined;
    await stopping?.server.stop();
  };

  return {
    name: 'live server',
    unit: 'edits',
    async step(random) {
      running ??= await start(random);
      if (running.steps > 0 && random.next() < 0.1) replace(running, startText(random, models));
      const edits = burstOf(running.text);
      await attack(running, random, edits);
      if (++running.steps >= stepsOfOneServer) await stop();
      return edits;
    },
    end: stop,
  };
}

async function attack(running: Running, random: Random, edits: number): Promise<void> {
  const { client, process } = running.server;
  const before = secondsOf(process.pid);
  const asked: Promise<void>[] = [];
  for (let i = 0; i < edits; i++) {
    edit(running, random);
    if (random.next() < (edits > 1 ? 0.2 : 0.8)) asked.push(ask(running, random));
  }
  await Promise.all(asked);
  await client.settle();
  insist(process.exitCode === null, () => `the server ended (${process.exitCode}) at:\n${running.text}`);
  const seconds = secondsOf(process.pid) - before;
  const size = `${edits} edits in ${running.text.length} characters`;
  insist(seconds < mostSeconds, () => `${seconds.toFixed(1)} s of CPU for ${size}:\n${running.text}`);
  const failed = client.log.find((line) => / failed: /.test(line));
  insist(failed === undefined, () => `${failed}\nat:\n${running.text}`);
  const last = client.diagnostics.all.at(-1);
  if (last?.version === running.version) insistOnPlaces(last.diagnostics, running.text);
}

/** As editors send it: the changed stretch, or now and then everything. */
function edit(running: Running, random: Random): void {
  const { text: old } = running;
  const text = randomlyEdited(old, random);
  if (random.next() < 0.2) {
    replace(running, text);
    return;
  }
  const { start, oldEnd, newEnd } = differenceBetween(old, text);
  const range = { start: positionAt(old, start), end: positionAt(old, oldEnd) };
  running.text = text;
  running.server.client.change(uri, ++running.version, text.slice(start, newEnd), range);
}

function replace(running: Running, text: string): void {
  running.text = text;
  running.server.client.change(uri, ++running.version, text);
}

interface Difference {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The stretch without what both texts begin and end with. */
function differenceBetween(old: string, text: string): Difference {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old[start] === text[start]) start++;
  // Never between the two halves of a line break: editors do not know such a place.
  while (start > 0 && (old[start - 1] === '\r' || text[start - 1] === '\r')) start--;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === text[text.length - 1 - end]) end++;
  while (end > 0 && (old[old.length - end] === '\n' || text[text.length - end] === '\n')) end--;
  return { start, oldEnd: old.length - end, newEnd: text.length - end };
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** CPU seconds that a process has taken; 0 where the system does not tell. */
function secondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

async function ask({ server: { client }, text }: Running, random: Random): Promise<void> {
  const isPlace = random.next() < 0.6;
  const method = isPlace ? random.pick(questions)! : random.pick(documentQuestions)!;
  const position: Position = {
    line: random.integer(text.split('\n').length + 1),
    character: random.integer(60),
  };
  const params = {
    textDocument: { uri },
    position,
    newName: 'NewName',
    range: { start: { line: 0, character: 0 }, end: position },
    context: { includeDeclaration: true, diagnostics: [] },
  };
  const cancelling = new CancellationTokenSource();
  const answer = client.connection.sendRequest(`textDocument/${method}`, params, cancelling.token);
  if (random.next() < 0.3) cancelling.cancel();
  try {
    await answer;
  } catch (error) {
    const { code = 0, message = '' } = error as { code?: number; message?: string };
    insist(
      polite.has(code),
      () => `${method} at ${JSON.stringify(position)}: ${code} ${message}\nin:\n${text}`,
    );
  }
}

function insistOnPlaces(diagnostics: readonly Diagnostic[], text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { range, code } of diagnostics) {
    for (const { line, character } of [range.start, range.end]) {
      const isThere = line < lines.length && character <= lines[line]!.length;
      insist(isThere, () => `${code} is at ${line}:${character}, which is nowhere in:\n${text}`);
    }
  }
}
