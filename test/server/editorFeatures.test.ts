import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  Position,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { musicSkill, musicSkillAt } from '../support/musicSkill';
import { germanMusic } from '../support/musicSkills';
import { annotations, createSkillFolder, english, german, manifest } from '../support/skillFolder';
import { type SpawnedServer, spawnServer } from '../support/spawnServer';

/** What VS Code can, as far as it changes answers. */
const capabilities: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    rename: { prepareSupport: true },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
};

const folder = createSkillFolder();
const uri = folder.uri(english);
const textDocument = { uri };
let server: SpawnedServer;

beforeAll(async () => {
  server = spawnServer();
  await server.client.initialize({ capabilities, jsonSchemaByClient: true });
  server.client.open(uri, musicSkill);
  await server.client.diagnostics.until((sent) => sent.uri === uri);
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

function ask<T>(method: string, params: object): Promise<T> {
  return server.client.connection.sendRequest(method, params);
}

/** Where a text with a cursor `|` stands in the skill. */
function at(part: string, nth = 1): { textDocument: { uri: string }; position: Position } {
  const { text, offset } = musicSkillAt(part, nth);
  return { textDocument, position: TextDocument.create(uri, 'json', 0, text).positionAt(offset) };
}

const names = (items: readonly { readonly name: string }[]): string[] => items.map(({ name }) => name);

describe('every capability, once', () => {
  it('completion: slots after an opening brace', async () => {
    const { items, isIncomplete } = await ask<CompletionList>(
      'textDocument/completion',
      at('"play {|song}"'),
    );
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['song', 'artist']));
    expect(isIncomplete).toBe(false);
  });

  it('hover: the name first, then what the model makes of the sample', async () => {
    const { position } = at('"play {so|ng}"');
    const text = JSON.stringify(await server.client.hover(uri, position));
    const name = text.indexOf('SONG');
    expect(name).toBeGreaterThan(0);
    expect(text.indexOf('---', name)).toBeGreaterThan(name);
  });

  it('hover: outside of samples the name alone', async () => {
    const { position } = at('"type": "AMAZON.Mus|ician"');
    const text = JSON.stringify(await server.client.hover(uri, position));
    expect(text).toContain('AMAZON.Musician');
    expect(text).not.toContain('---');
  });

  it('definition, references and highlights of a slot type', async () => {
    const place = at('{ "name": "song", "type": "SO|NG", ');
    const [definition] = await ask<Location[]>('textDocument/definition', place);
    expect(definition).toMatchObject({ uri, range: { start: at('|SONG",\n          "values"').position } });
    const context = { includeDeclaration: false };
    const references = await ask<Location[]>('textDocument/references', { ...place, context });
    expect(new Set(references.map((each) => each.uri))).toEqual(new Set([uri, folder.uri(german)]));
    const highlights = await ask<DocumentHighlight[]>('textDocument/documentHighlight', place);
    expect(highlights.length).toBeGreaterThan(2);
  });

  it('outline and search', async () => {
    const outline = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(names(outline)).toEqual(expect.arrayContaining(['music box', 'PlayIntent', 'SONG', 'dialog']));
    const found = await ask<WorkspaceSymbol[]>('workspace/symbol', { query: 'playint' });
    expect(found.map(({ name, location }) => [name, location.uri])).toEqual([
      ['PlayIntent', folder.uri(german)],
      ['PlayIntent', uri],
    ]);
  });

  it('folding, selection and links', async () => {
    expect((await ask<FoldingRange[]>('textDocument/foldingRange', { textDocument })).length).toBeGreaterThan(
      5,
    );
    const { position } = at('"play {so|ng}"');
    const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    expect(selection?.parent?.parent).toBeDefined();
    const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument });
    expect(links.some(({ target }) => target?.startsWith('https://'))).toBe(true);
  });

  it('semantic tokens, of all and of a part', async () => {
    const all = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const { position: start } = at('|"play {song}"');
    const range = { start, end: { line: start.line + 1, character: 0 } };
    const some = await ask<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    expect(some.data.length).toBeGreaterThan(0);
    expect(some.data.length).toBeLessThan(all.data.length / 5);
    const since = { textDocument, previousResultId: all.resultId };
    expect(await ask('textDocument/semanticTokens/full/delta', since)).toMatchObject({ edits: [] });
  });

  it('code lenses and inlay hints, as the settings want them', async () => {
    const lenses = () => ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = () => ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect((await lenses()).some(({ command }) => command?.command === 'skillLens.showUses')).toBe(true);
    expect(await hints()).toEqual([]);
    server.client.configure({ codeLens: { enabled: false }, inlayHints: { slotTypes: true } });
    expect(await lenses()).toEqual([]);
    expect((await hints()).map(({ label }) => label)).toContain(': SONG');
    server.client.configure({});
    expect(await hints()).toEqual([]);
  });
});

describe('renaming', () => {
  it('says what it would rename, and why something cannot be', async () => {
    expect(await ask('textDocument/prepareRename', at('"Play|Intent"'))).toMatchObject({
      placeholder: 'PlayIntent',
    });
    expect(await ask('textDocument/prepareRename', at('"invocation|Name"'))).toBeNull();
    await expect(ask('textDocument/prepareRename', at('AMAZON.Stop|Intent'))).rejects.toThrow(
      'built-in intent',
    );
    await expect(
      ask('textDocument/rename', { ...at('"Play|Intent"'), newName: 'Rate Intent' }),
    ).rejects.toMatchObject({ code: -32803 });
  });

  it('goes through all locales and annotation sets, and asks for those', async () => {
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      ...at('"Play|Intent"'),
      newName: 'HearIntent',
    });
    const changes = (edit.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [change] : [],
    );
    expect(changes.map((change) => [change.textDocument.uri, change.textDocument.version])).toEqual([
      [uri, 1],
      [folder.uri(german), null],
      [folder.uri(annotations), null],
    ]);
    const marked = changes.map(({ edits }) => edits.every((each) => 'annotationId' in each));
    expect(marked).toEqual([false, true, true]);
    expect(Object.values(edit.changeAnnotations ?? {}).every((each) => each.needsConfirmation)).toBe(true);
  });
});

describe('quick fixes', () => {
  const broken = musicSkill.replace('"play {song}"', '"play {sonk}"');

  it('come without edits, and get them when they are chosen', async () => {
    const { client } = server;
    client.change(uri, 2, broken);
    const { diagnostics } = await client.diagnostics.until(
      (sent) => sent.version === 2 && sent.diagnostics.some(({ code }) => code === 'sample-slot-defined'),
    );
    const finding = diagnostics.find(({ code }) => code === 'sample-slot-defined')!;
    const actions = await actionsFor(uri, finding);
    const rename = actions.find(({ title }) => title.includes("'song'") || title.includes('{song}'))!;
    expect(rename).toMatchObject({ kind: 'quickfix' });
    expect(rename.edit).toBeUndefined();
    const { edit } = await ask<CodeAction>('codeAction/resolve', rename);
    expect(JSON.stringify(edit)).toContain('song');
    client.change(uri, 3, musicSkill);
  });

  it('can be asked for by kind', async () => {
    const { position } = at('"play {so|ng}"');
    const range = { start: position, end: position };
    const context = { diagnostics: [], only: ['refactor.rewrite'] };
    const actions = await ask<CodeAction[]>('textDocument/codeAction', { textDocument, range, context });
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.every(({ kind }) => kind === 'refactor.rewrite')).toBe(true);
  });
});

function actionsFor(of: string, finding: Diagnostic): Promise<CodeAction[]> {
  const context = { diagnostics: [finding] };
  return ask('textDocument/codeAction', { textDocument: { uri: of }, range: finding.range, context });
}

describe('between the files of a skill', () => {
  const codesIn = (sent: { diagnostics: Diagnostic[] }) => sent.diagnostics.map(({ code }) => code);

  const germanUri = folder.uri(german);
  const isDrift = ({ code }: Diagnostic) => code === 'locale-drift';

  it('reports what a locale lacks, and what an annotation set names that is not there', async () => {
    const { client } = server;
    client.open(germanUri, germanMusic);
    await client.diagnostics.until((sent) => sent.uri === germanUri && sent.diagnostics.some(isDrift));
    const from = client.diagnostics.all.length;
    client.change(uri, 4, musicSkill.replaceAll('RateIntent', 'GradeIntent'));
    const sent = await client.diagnostics.until((each) => each.uri === folder.uri(annotations), from);
    expect(codesIn(sent)).toContain('annotation-intent-defined');
    client.change(uri, 5, musicSkill);
    const again = client.diagnostics.until(
      (each) => each.uri === folder.uri(annotations) && !codesIn(each).includes('annotation-intent-defined'),
      client.diagnostics.all.length,
    );
    await again;
  });

  it('counts the unsaved text of a manifest', async () => {
    const { client } = server;
    const manifestUri = folder.uri(manifest);
    const locales = { 'en-US': {}, 'de-DE': {}, 'fr-FR': {} };
    client.open(manifestUri, JSON.stringify({ manifest: { publishingInformation: { locales } } }));
    const sent = await client.diagnostics.until((each) => each.uri === manifestUri);
    expect(codesIn(sent)).toEqual(['manifest-locale-model']);
    const from = client.diagnostics.all.length;
    client.close(manifestUri);
    expect(codesIn(await client.diagnostics.until((each) => each.uri === manifestUri, from))).toEqual([]);
  });

  it('reads the settings file again when it changes, and says what is wrong with it', async () => {
    const { client } = server;
    const settingsUri = folder.uri('.skill-lens.json');
    folder.write('.skill-lens.json', '{ "rules": { "locale-drift": "off", "locale-drifd": "off" } }');
    const from = client.diagnostics.all.length;
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: settingsUri, type: 1 }],
    });
    await client.diagnostics.until((sent) => sent.uri === germanUri && !sent.diagnostics.some(isDrift), from);
    expect(client.log.join('\n')).toMatch(/\.skill-lens\.json:1:\d+: .*'locale-drifd'.*'locale-drift'/);
    folder.remove('.skill-lens.json');
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: settingsUri, type: 3 }],
    });
    const gone = client.diagnostics.all.length;
    await client.diagnostics.until((sent) => sent.uri === germanUri && sent.diagnostics.some(isDrift), gone);
  });

  it("hears the rules that the editor's settings speak of", async () => {
    const { client } = server;
    const from = client.diagnostics.all.length;
    client.configure({ rules: { 'locale-drift': 'error', nonsense: 'off' } });
    const isLoud = (each: Diagnostic) => isDrift(each) && each.severity === 1;
    await client.diagnostics.until((sent) => sent.uri === germanUri && sent.diagnostics.some(isLoud), from);
    expect(client.log.join('\n')).toContain("Setting skillLens.rules: There is no rule 'nonsense'");
    client.configure({});
  });

  it('forgets a locale that is deleted, and takes everything back at the end', async () => {
    const { client } = server;
    client.close(germanUri);
    folder.remove(german);
    const from = client.diagnostics.all.length;
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: germanUri, type: 3 }],
    });
    const sent = await client.diagnostics.until((each) => each.uri === folder.uri(manifest), from);
    expect(codesIn(sent)).toEqual(['manifest-locale-model']);
    const closing = client.diagnostics.all.length;
    client.close(uri);
    for (const each of [uri, folder.uri(manifest)]) {
      expect(codesIn(await client.diagnostics.until((last) => last.uri === each, closing))).toEqual([]);
    }
    expect(await ask('textDocument/documentSymbol', { textDocument })).toEqual([]);
  });
});
