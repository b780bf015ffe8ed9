import type { Diagnostic, DocumentSymbol, Location } from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { musicSkill } from '../support/musicSkill';
import { germanMusic } from '../support/musicSkills';
import { createSkillFolder, english, german } from '../support/skillFolder';
import { placeOf } from '../support/smallSkill';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

const first = createSkillFolder();
const second = createSkillFolder();
let server: SpawnedServer;

beforeAll(async () => {
  server = spawnServer();
  const quiet = { rules: { 'few-samples': 'off' } };
  await server.client.initialize({
    settings: (scopeUri?: string) => (scopeUri?.startsWith(second.uri('')) ? quiet : {}),
  });
});
afterAll(async () => {
  await server.stop();
  first.remove();
  second.remove();
});

/** The next diagnostics of a document that fit. */
async function codesOf(
  uri: string,
  fits: (codes: unknown[]) => boolean = () => true,
  from = server.client.diagnostics.all.length,
): Promise<unknown[]> {
  const codesIn = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => code);
  const sent = await server.client.diagnostics.until(
    (each) => each.uri === uri && fits(codesIn(each.diagnostics)),
    from,
  );
  return codesIn(sent.diagnostics);
}

function changedOnDisk(uri: string, type: 1 | 2 | 3): void {
  const changes = [{ uri, type }];
  server.client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

/** In which files the song slot type is named, asked in the English model. */
async function filesNamingSong(uri: string): Promise<string[]> {
  const { start } = placeOf(musicSkill, 'SONG');
  const references = await server.client.connection.sendRequest<Location[]>('textDocument/references', {
    textDocument: { uri },
    position: start,
    context: { includeDeclaration: true },
  });
  return [...new Set(references.map((location) => location.uri))];
}

describe('two folders in one window', () => {
  it('have settings of their own, and skills of their own', async () => {
    const { client } = server;
    const loud = codesOf(first.uri(english));
    const quiet = codesOf(second.uri(english));
    client.open(first.uri(english), musicSkill);
    client.open(second.uri(english), musicSkill);
    expect(await loud).toContain('few-samples');
    expect(await quiet).not.toContain('few-samples');
    expect(await filesNamingSong(first.uri(english))).toEqual([first.uri(english), first.uri(german)]);
    expect(await filesNamingSong(second.uri(english))).toEqual([second.uri(english), second.uri(german)]);
  });
});

describe('files that change outside of the editor', () => {
  const uri = first.uri(english);

  it('count as they are now, once the editor has told so', async () => {
    first.write(german, germanMusic.replaceAll('SONG', 'LIED'));
    changedOnDisk(first.uri(german), 2);
    expect(await filesNamingSong(uri)).toEqual([uri]);
    first.write(german, germanMusic);
    changedOnDisk(first.uri(german), 2);
    expect(await filesNamingSong(uri)).toEqual([uri, first.uri(german)]);
  });

  it('do not count while they are open', async () => {
    server.client.open(first.uri(german), germanMusic.replaceAll('SONG', 'LIED'));
    changedOnDisk(first.uri(german), 2);
    expect(await filesNamingSong(uri)).toEqual([uri]);
    server.client.close(first.uri(german));
    expect(await filesNamingSong(uri)).toEqual([uri, first.uri(german)]);
  });

  it('are gone when they are deleted, and what is open of them lives on', async () => {
    first.remove(german);
    first.remove(english);
    changedOnDisk(first.uri(german), 3);
    changedOnDisk(uri, 3);
    expect(await filesNamingSong(uri)).toEqual([uri]);
    first.write(english, musicSkill);
    first.write(german, germanMusic);
    changedOnDisk(first.uri(german), 1);
  });
});

describe('a file that gets another name', () => {
  it('is another locale from then on', async () => {
    const { client } = server;
    const british = english.replace('en-US', 'en-GB');
    first.write(british, musicSkill);
    first.remove(english);
    const from = client.diagnostics.all.length;
    client.close(first.uri(english));
    client.open(first.uri(british), musicSkill);
    changedOnDisk(first.uri(english), 3);
    changedOnDisk(first.uri(british), 1);
    expect(await codesOf(first.uri(english), (codes) => codes.length === 0, from)).toEqual([]);
    // skill.json speaks of en-US still.
    const manifestUri = first.uri('skill-package/skill.json');
    expect(await codesOf(manifestUri, (codes) => codes.length > 0, from)).toContain('manifest-locale-model');
    client.close(first.uri(british));
  });
});

describe('a model that has never been saved', () => {
  const uri = 'untitled:Untitled-1';

  it('is known by what it holds, and checked by itself', async () => {
    const codes = codesOf(uri, (found) => found.includes('sample-slot-defined'));
    server.client.open(uri, musicSkill.replace('play {song}', 'play {sonk}'));
    expect(await codes).toContain('sample-slot-defined');
    const textDocument = { uri };
    const symbols = await server.client.connection.sendRequest<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      { textDocument },
    );
    expect(symbols.map(({ name }) => name)).toContain('PlayIntent');
    const hover = await server.client.hover(uri, placeOf(musicSkill, 'AMAZON.Musician').start);
    expect(hover).not.toBeNull();
    const gone = codesOf(uri, (found) => found.length === 0);
    server.client.close(uri);
    expect(await gone).toEqual([]);
  });
});
