import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

const uri = 'file:///skill/interactionModels/custom/en-US.json';
let server: SpawnedServer;

afterEach(() => server.stop());

interface Named {
  readonly name: string;
  readonly [more: string]: unknown;
}

function model(intents: readonly Named[], values: readonly string[] = ['a']): string {
  const types = [{ name: 'T', values: values.map((value) => ({ name: { value } })) }];
  const all = [{ name: 'PlayIntent', samples: ['play it', 'go on'] }, ...intents];
  return JSON.stringify({
    interactionModel: { languageModel: { invocationName: 'test skill', intents: all, types } },
  });
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

const slot = (i: number): Named => ({
  name: `s${i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`,
  type: 'T',
});
const slots = times(5000, slot);
const withSlots = (samples: string[], declared = slots): Named => ({ name: 'A', slots: declared, samples });

/** What froze the server or filled its memory, each of a kind. */
const hostile: readonly [string, string][] = [
  ['5,000 slots in a sample', model([withSlots([slots.map(({ name }) => `{${name}}`).join(' ')])])],
  ['40,000 unclosed braces', model([withSlots(['{'.repeat(40_000)], [])])],
  ['5,000 declared slots', model([withSlots(times(20, (i) => `go to {${slots[i]!.name}}`))])],
  ['50,000 syntax errors', model([]).replace('"go on"', `"go on" ${' x:, '.repeat(50_000)}`)],
  [
    '5,000 undeclared slots',
    model([
      withSlots(
        times(5000, (i) => `go {unknown${i}}`),
        slots.slice(0, 9),
      ),
    ]),
  ],
  ['a value of 4,000 words', model([withSlots(['go {sq}'])], ['la '.repeat(4000).trim()])],
  ['a sample of 2 MB', model([withSlots(['la lu '.repeat(350_000)], [])])],
  ['nesting of 100,000', model([]).replace('"go on"', `"go on", ${'['.repeat(100_000)}`)],
];

/** Seconds of CPU that the server has taken until now. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

describe.skipIf(process.platform !== 'linux')('a hostile file', () => {
  it.each(hostile)('with %s is told of, and keystrokes go on', async (_, text) => {
    server = spawnServer();
    const { client } = server;
    const pid = server.process.pid!;
    await client.initialize({ settings: { finetune: { onSave: false } } });
    client.open(uri, text);
    await client.diagnostics.until((sent) => sent.version === 1);
    const before = cpuOf(pid);
    const end = { line: 0, character: text.length };
    for (const version of [2, 3]) {
      client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: end, end }, text: ' ' }],
      });
      const told = await client.diagnostics.until((sent) => sent.version === version);
      expect(told.diagnostics.length).toBeLessThanOrEqual(1002);
    }
    expect(cpuOf(pid) - before).toBeLessThan(4);
    const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    expect(memory).toBeLessThan(700);
  });
});
