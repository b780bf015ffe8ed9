import { describe, expect, it } from 'vitest';
import { createHost, type Host } from '../../../server/src/analysis/host';
import type { Skill } from '../../../server/src/analysis/skill';
import { createCatalog } from '../../../server/src/catalog/catalog';
import type { DocumentKind } from '../../../server/src/model/types';
import { memoryFileSystem } from '../../support/memoryFileSystem';

const catalog = createCatalog();
const modelSaying = (invocationName: string): string =>
  JSON.stringify({ interactionModel: { languageModel: { invocationName, intents: [{ name: 'A' }] } } });
const manifest = (...locales: string[]): string =>
  JSON.stringify({
    manifest: { publishingInformation: { locales: Object.fromEntries(locales.map((each) => [each, {}])) } },
  });
const annotations = (utterance: string): string =>
  JSON.stringify({ data: [{ inputs: { utterance }, expected: [{ intent: { name: 'A' } }] }] });

const custom = 'file:///p/skill-package/interactionModels/custom';
const disk = {
  [`${custom}/en-US.json`]: modelSaying('american'),
  [`${custom}/de-DE.json`]: modelSaying('deutsch'),
  [`${custom}/notes.json`]: modelSaying('notes'),
  'file:///p/skill-package/skill.json': manifest('en-US', 'de-DE'),
  'file:///p/ask-resources.json': '{}',
};

function hostWith(files: Record<string, string>): { host: Host; files: Record<string, string> } {
  const copy = { ...files };
  return { host: createHost(memoryFileSystem(copy), catalog), files: copy };
}

function open(host: Host, uri: string, text: string, version = 1, kind: DocumentKind = 'interaction-model') {
  host.set({ uri, kind, version, text });
}

async function skillOf(host: Host, uri: string): Promise<Skill> {
  const skill = await host.skill(uri);
  if (!skill) throw new Error('no skill');
  return skill;
}

const namesOf = ({ models }: Skill): (string | undefined)[] =>
  models.map(({ model }) => model.invocationName?.value);

describe('the skill of a model', () => {
  it('has the models that differ in the locale only, and the manifest', async () => {
    const { host } = hostWith(disk);
    const skill = await skillOf(host, `${custom}/en-US.json`);
    expect(skill.rootUri).toBe('file:///p/skill-package');
    expect(namesOf(skill)).toEqual(['deutsch', 'american']);
    expect(skill.manifest?.locales.map(({ value }) => value)).toEqual(['en-US', 'de-DE']);
  });

  it('is the model alone where its name tells no locale', async () => {
    const { host } = hostWith(disk);
    expect(namesOf(await skillOf(host, `${custom}/notes.json`))).toEqual(['notes']);
  });

  it.each([
    ['models of an old project', 'file:///p/models/en-US.json', 'file:///p/models/fr-FR.json', 'file:///p'],
    [
      'files named with more than the locale',
      'file:///p/x/shop-en-US.json',
      'file:///p/x/shop-fr-FR.json',
      'file:///p/x',
    ],
    ['names with a language alone', 'file:///p/x/en.json', 'file:///p/x/fr.json', 'file:///p/x'],
    ['names with an underscore', 'file:///p/x/en_US.json', 'file:///p/x/fr_FR.json', 'file:///p/x'],
  ])('is found for %s', async (_, first, second, rootUri) => {
    const { host } = hostWith({
      [first]: modelSaying('one'),
      [second]: modelSaying('two'),
      'file:///p/x/other-fr-FR.json': modelSaying('three'),
      'file:///p/skill.json': manifest('fr-FR'),
    });
    const skill = await skillOf(host, first);
    expect(namesOf(skill)).toEqual(['one', 'two']);
    expect(skill.rootUri).toBe(rootUri);
    expect(skill.manifest?.document.uri).toBe('file:///p/skill.json');
  });

  it('leaves out siblings that are no models, and a skill.json of another program', async () => {
    const { host } = hostWith({
      'file:///p/i18n/en-US.json': modelSaying('one'),
      'file:///p/i18n/fr-FR.json': '{"welcome": "bonjour"}',
      'file:///p/i18n/skill.json': '{"name": "a game of skill"}',
    });
    const skill = await skillOf(host, 'file:///p/i18n/en-US.json');
    expect(namesOf(skill)).toEqual(['one']);
    expect(skill.manifest).toBeUndefined();
  });

  it('does not take the manifest of a neighbour', async () => {
    const { host } = hostWith({
      'file:///all/a/models/en-US.json': modelSaying('one'),
      'file:///all/b/skill.json': manifest('en-US'),
    });
    expect((await skillOf(host, 'file:///all/a/models/en-US.json')).manifest).toBeUndefined();
  });

  it('holds what is open in the editor before what is on disk', async () => {
    const { host } = hostWith(disk);
    open(host, `${custom}/de-DE.json`, modelSaying('unsaved'));
    open(host, `${custom}/fr-FR.json`, modelSaying('new'));
    expect(namesOf(await skillOf(host, `${custom}/en-US.json`))).toEqual(['unsaved', 'american', 'new']);
    host.delete(`${custom}/fr-FR.json`);
    host.delete(`${custom}/de-DE.json`);
    expect(namesOf(await skillOf(host, `${custom}/en-US.json`))).toEqual(['deutsch', 'american']);
  });

  it('holds an open manifest that is not saved', async () => {
    const { host } = hostWith(disk);
    const uri = 'file:///p/skill-package/skill.json';
    const localesOf = async (): Promise<unknown> =>
      (await skillOf(host, `${custom}/en-US.json`)).manifest?.locales.map(({ value }) => value);
    host.setBeside(uri, { version: 1, text: manifest('it-IT') });
    expect(await localesOf()).toEqual(['it-IT']);
    host.setBeside(uri, { version: 2, text: manifest('it-IT', 'en-US') });
    expect(await localesOf()).toEqual(['it-IT', 'en-US']);
    host.setBeside(uri, undefined);
    expect(await localesOf()).toEqual(['en-US', 'de-DE']);
  });

  it('is the same object, with the same models, until something changes', async () => {
    const { host, files } = hostWith(disk);
    open(host, `${custom}/en-US.json`, modelSaying('american'));
    const first = await skillOf(host, `${custom}/en-US.json`);
    expect(await skillOf(host, `${custom}/en-US.json`)).toBe(first);
    open(host, `${custom}/en-US.json`, modelSaying('british'), 2);
    const second = await skillOf(host, `${custom}/en-US.json`);
    expect(namesOf(second)).toEqual(['deutsch', 'british']);
    expect(second.models[0]).toBe(first.models[0]);
    expect(second.manifest).toBe(first.manifest);

    files[`${custom}/de-DE.json`] = modelSaying('neu');
    expect(await skillOf(host, `${custom}/en-US.json`)).toBe(second);
    host.filesChanged();
    const third = await skillOf(host, `${custom}/en-US.json`);
    expect(namesOf(third)).toEqual(['neu', 'british']);
    expect(third.manifest).toBe(second.manifest);
    host.filesChanged();
    expect(await skillOf(host, `${custom}/en-US.json`)).toBe(third);
  });

  it('reads no file twice that has not changed', async () => {
    const read: string[] = [];
    const memory = memoryFileSystem(disk);
    const counting = {
      ...memory,
      readText(uri: string) {
        read.push(uri);
        return memory.readText(uri);
      },
    };
    const host = createHost(counting, catalog);
    open(host, `${custom}/en-US.json`, modelSaying('american'));
    await skillOf(host, `${custom}/en-US.json`);
    const before = read.length;
    open(host, `${custom}/en-US.json`, modelSaying('british'), 2);
    await skillOf(host, `${custom}/en-US.json`);
    expect(read.length).toBe(before);
  });

  it('is that of the model which a scratch file speaks to', async () => {
    const { host } = hostWith(disk);
    const scratch = 'file:///p/try.utterances';
    open(host, scratch, 'model: skill-package/interactionModels/custom/en-US.json\nhello', 1, 'utterances');
    expect(namesOf(await skillOf(host, scratch))).toEqual(['deutsch', 'american']);
  });

  it('is a legacy pair alone', async () => {
    const { host } = hostWith({
      'file:///p/IntentSchema.json': '{"intents": [{"intent": "A"}]}',
      'file:///p/SampleUtterances.txt': 'A hello',
    });
    const skill = await skillOf(host, 'file:///p/IntentSchema.json');
    expect(skill).toMatchObject({
      rootUri: 'file:///p',
      models: [{ uri: 'file:///p/SampleUtterances.txt' }],
    });
  });

  it('is one of those whose models a workspace has', async () => {
    const other = 'file:///q/models/en-US.json';
    const { host } = hostWith({ ...disk, [other]: modelSaying('other') });
    expect(await host.models()).toEqual([]);
    open(host, `${custom}/en-US.json`, modelSaying('american'));
    open(host, `${custom}/de-DE.json`, modelSaying('deutsch'));
    open(host, other, modelSaying('other'));
    const names = (await host.models()).map(({ model }) => model.invocationName?.value);
    expect(names).toEqual(['deutsch', 'american', 'other']);
  });

  it('is undefined where there is no model', async () => {
    const { host } = hostWith({ 'file:///p/package.json': '{}' });
    expect(await host.skill('file:///p/package.json')).toBeUndefined();
    expect(await host.skill('file:///p/missing.json')).toBeUndefined();
  });
});

describe('annotation sets', () => {
  it.each([
    'file:///p/annotationSets/one.json',
    'file:///p/skill-package/evaluations/en-US/one.json',
    'file:///p/test/nlu-annotations/one.json',
    'file:///p/skill-package/interactionModels/custom/annotations.json',
    'file:///p/tests/nluEvaluation.json',
  ])('are found in %s', async (uri) => {
    const { host } = hostWith({ ...disk, [uri]: annotations('hello') });
    const { annotationSets } = await skillOf(host, `${custom}/en-US.json`);
    expect(annotationSets.map(({ document }) => document.uri)).toEqual([uri]);
  });

  it('are told by their content', async () => {
    const { host } = hostWith({
      ...disk,
      'file:///p/annotations/other.json': '[{"utterance": "hello", "expected": 3}]',
      'file:///p/annotations/empty.json': '{"data": []}',
    });
    expect((await skillOf(host, `${custom}/en-US.json`)).annotationSets).toEqual([]);
  });
});
