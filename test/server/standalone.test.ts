import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompletionList, Diagnostic, Hover, InitializeResult } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, version } from '../../package.json';
import { createSkillFolder, english } from '../support/skillFolder';
import { ensureBuilt } from '../support/spawnServer';

const program = fileURLToPath(new URL(`../../${bin['skill-lens-language-server']}`, import.meta.url));
const folder = createSkillFolder();
const uri = folder.uri(english);

beforeAll(() => ensureBuilt());
afterAll(() => folder.remove());

describe('skill-lens-language-server', () => {
  it('is a program', () => {
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()).toBe(version);
    expect(execFileSync(program, ['--help'], { encoding: 'utf8' })).toContain('--stdio');
  });

  it('says how it is started where nobody is to talk to', () => {
    const { status, stderr } = spawnSync(program, [], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--stdio')]);
  });
});

/** What a client sees that sends no options, knows no settings and asks for nothing special, as Helix and Neovim may. */
describe('over --stdio, in an editor of any kind', () => {
  const text = `{
  "interactionModel": {
    "languageModel": {
      "invocationName": "music box",
      "intents": [
        {
          "name": "PlayIntent",
          "slots": [{ "name": "song", "type": "AMAZON.MusicRecording" }],
          "samples": ["play {sonk}", 5]
        }
      ]
    }
  }
}
`;
  let exited: Promise<number | null>;
  let connection: ProtocolConnection;
  const diagnosed: Diagnostic[][] = [];
  let tell: () => void = () => undefined;

  /** Waits until diagnostics have come that hold all of the codes. */
  const untilCodes = (...codes: string[]): Promise<void> =>
    new Promise((resolve) => {
      tell = () => {
        const known = new Set(diagnosed.at(-1)?.map(({ code }) => code));
        if (codes.every((code) => known.has(code))) resolve();
      };
      tell();
    });

  beforeAll(async () => {
    const child = spawn(program, ['--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    exited = new Promise((resolve) => child.once('exit', resolve));
    connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (sent: { uri: string; diagnostics: Diagnostic[] }) => {
        if (sent.uri === uri) diagnosed.push(sent.diagnostics);
        tell();
      },
    );
    connection.listen();
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(capabilities.renameProvider).toBe(true);
    connection.sendNotification('initialized', {});
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'json', version: 1, text },
    });
  });

  it('tells what the rules find, and what the schema says too', async () => {
    await untilCodes('sample-slot-defined', 'wrong-value-type');
  });

  it('completes and explains', async () => {
    const textDocument = { uri };
    const line = text.split('\n').findIndex((each) => each.includes('{sonk}'));
    const character = text.split('\n')[line]!.indexOf('sonk');
    const { items } = await connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument,
      position: { line, character },
    });
    expect(items.map(({ label }) => label)).toContain('song');
    const hover = await connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: line - 1, character: text.split('\n')[line - 1]!.indexOf('AMAZON.') },
    });
    expect(JSON.stringify(hover.contents)).toContain('AMAZON.MusicRecording');
  });

  it('renames with plain edits, as this client knows no others', async () => {
    const line = text.split('\n').findIndex((each) => each.includes('PlayIntent'));
    const edit = await connection.sendRequest('textDocument/rename', {
      textDocument: { uri },
      position: { line, character: text.split('\n')[line]!.indexOf('PlayIntent') },
      newName: 'HearIntent',
    });
    expect(edit).not.toHaveProperty('documentChanges');
    expect(edit).toMatchObject({ changes: { [uri]: [{ newText: 'HearIntent' }] } });
  });

  it('ends when it is told to', async () => {
    await connection.sendRequest('shutdown');
    connection.sendNotification('exit');
    expect(await exited).toBe(0);
  });
});
