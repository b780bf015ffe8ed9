import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createHost, type Host } from '../../server/src/analysis/host';
import { createCatalog } from '../../server/src/catalog/catalog';
import { createDocumentSync, type DocumentSync } from '../../server/src/lsp/documentSync';
import { memoryFileSystem } from '../support/memoryFileSystem';

const folder = 'file:///p/skill-package';
const modelUri = `${folder}/interactionModels/custom/en-US.json`;
const model = '{"interactionModel": {"languageModel": {"invocationName": "x", "intents": [{"name": "A"}]}}}';

interface Synced {
  readonly host: Host;
  readonly sync: DocumentSync;
  /** What was shown anew and taken away, in order. */
  readonly told: string[];
  /** What was to be checked again, when there is time. */
  readonly checked: string[];
}

function synced(disk: Record<string, string> = {}): Synced {
  const host = createHost(memoryFileSystem(disk), createCatalog());
  const told: string[] = [];
  const checked: string[] = [];
  const sync = createDocumentSync(
    host,
    {
      refresh: (uri) => told.push(`refresh ${uri}`),
      forget: (uri) => told.push(`forget ${uri}`),
    },
    {
      schedule: (uri) => checked.push(uri),
      scheduleAll: () => checked.push('all'),
      forget: (uri) => checked.push(`forget ${uri}`),
    },
    { changed: () => undefined, closed: () => undefined },
    { typed: () => told.push('typed') },
  );
  return { host, sync, told, checked };
}

const document = (uri: string, text: string, version = 1, languageId = 'json'): TextDocument =>
  TextDocument.create(uri, languageId, version, text);

describe('a document', () => {
  it('that is a model is shown at every version, and taken away when it closes', () => {
    const { host, sync, told } = synced();
    sync.changed(document(modelUri, model));
    sync.changed(document(modelUri, model.replace('"A"', '"AB"'), 2));
    expect(host.get(modelUri)).toMatchObject({ kind: 'interaction-model', version: 2 });
    sync.closed(document(modelUri, model));
    expect(host.get(modelUri)).toBeUndefined();
    const all = ['refresh', 'typed', 'refresh', 'forget'];
    expect(told).toEqual(all.map((what) => (what === 'typed' ? what : `${what} ${modelUri}`)));
  });

  it('that has become something else, edit by edit, is let go', () => {
    const { host, sync, told } = synced();
    const uri = 'file:///p/anything.json';
    sync.changed(
      document(
        uri,
        `{"languageModel": {"invocationName": "x", "intents": []}, "more": "${'a'.repeat(900)}"}`,
      ),
    );
    expect(sync.isStillOurs(uri)).toBe(true);
    sync.changed(
      document(
        uri,
        `{"languageMode": {"invocationName": "x", "intents": []}, "more": "${'a'.repeat(900)}"`,
        2,
      ),
    );
    expect(sync.isStillOurs(uri)).toBe(true);
    sync.changed(
      document(
        uri,
        `{"languageMode": {"invocationName": "x", "intents": []}, "more": "${'a'.repeat(900)}"}`,
        3,
      ),
    );
    expect(host.get(uri)?.version).toBe(3);
    expect(sync.isStillOurs(uri)).toBe(false);
    expect(host.get(uri)).toBeUndefined();
    expect(told.at(-1)).toBe(`forget ${uri}`);
  });

  it('that is none of ours is left alone', () => {
    const { host, sync, told } = synced();
    sync.changed(document('file:///p/package.json', '{"name": "p"}'));
    sync.closed(document('file:///p/package.json', ''));
    expect(host.documents).toEqual([]);
    expect(told).toEqual([]);
  });

  it('that stops being a model is taken away', () => {
    const { host, sync, told } = synced();
    const uri = 'file:///p/any.json';
    sync.changed(document(uri, model));
    sync.changed(document(uri, '{"name": "p"}', 2));
    expect(host.get(uri)).toBeUndefined();
    expect(told).toEqual([`refresh ${uri}`, `forget ${uri}`]);
  });

  it('that is an unsaved scratch file is known by its language', () => {
    const { host, sync } = synced();
    sync.changed(document('untitled:Untitled-1', 'hello', 1, 'skill-utterances'));
    expect(host.get('untitled:Untitled-1')?.kind).toBe('utterances');
  });
});

describe('what lies beside a model', () => {
  const manifest = (locale: string): string =>
    `{"manifest": {"publishingInformation": {"locales": {"${locale}": {}}}}}`;

  it('counts as it is in the editor, and as it is on disk once it is closed', async () => {
    const uri = `${folder}/skill.json`;
    const { host, sync, told } = synced({ [uri]: manifest('de-DE') });
    sync.changed(document(modelUri, model));
    const locales = async (): Promise<unknown> =>
      (await host.skill(modelUri))?.manifest?.locales.map(({ value }) => value);
    expect(await locales()).toEqual(['de-DE']);
    sync.changed(document(uri, manifest('fr-FR')));
    expect(await locales()).toEqual(['fr-FR']);
    sync.closed(document(uri, ''));
    expect(await locales()).toEqual(['de-DE']);
    expect(told).toEqual([`refresh ${modelUri}`]);
  });

  it('is an annotation set too', async () => {
    const uri = 'file:///p/annotations/one.json';
    const saying = (utterance: string): string =>
      `[{"inputs": {"utterance": "${utterance}"}, "expected": [{"intent": {"name": "A"}}]}]`;
    const { host, sync } = synced({ [uri]: saying('saved') });
    sync.changed(document(modelUri, model));
    sync.changed(document(uri, saying('typed')));
    const annotations = (await host.skill(modelUri))?.annotationSets.flatMap((set) => set.annotations);
    expect(annotations?.map(({ utterance }) => utterance.value)).toEqual(['typed']);
  });
});
