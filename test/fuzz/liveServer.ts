/** Mutated edits with random requests and cancellations, against the server as it is shipped. */
import type { Diagnostic, Position } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import type { Random } from '../../server/src/base/random';
import { randomlyEdited } from '../support/randomEdits';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';
import { type Attack, insist } from './attack';
import { startText } from './texts';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const burst = 25;
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
      await attack(running, random);
      if (++running.steps >= stepsOfOneServer) await stop();
      return burst;
    },
    end: stop,
  };
}

async function attack(running: Running, random: Random): Promise<void> {
  const { client, process } = running.server;
  if (random.next() < 0.1) running.text = '';
  const asked: Promise<void>[] = [];
  for (let i = 0; i < burst; i++) {
    running.version++;
    running.text =
      running.text === '' ? '{"languageModel": {"intents": []}}' : randomlyEdited(running.text, random);
    client.change(uri, running.version, running.text);
    if (random.next() < 0.2) asked.push(ask(running, random));
  }
  await Promise.all(asked);
  await client.settle();
  insist(process.exitCode === null, () => `the server ended (${process.exitCode}) at:\n${running.text}`);
  const failed = client.log.find((line) => / failed: /.test(line));
  insist(failed === undefined, () => `${failed}\nat:\n${running.text}`);
  const last = client.diagnostics.all.at(-1);
  if (last?.version === running.version) insistOnPlaces(last.diagnostics, running.text);
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
