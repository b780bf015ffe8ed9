import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findModels } from '../../server/src/cli/findModels';
import { loadModel } from '../../server/src/cli/loadModel';
import { createTemporaryFolder, type TemporaryFolder } from './temporaryFolder';

const schema = '{"intents": [{"intent": "Play", "slots": [{"name": "item", "type": "THINGS"}]}]}';
const model = '{"languageModel": {"invocationName": "x y", "intents": [{"name": "A", "samples": ["a b"]}]}}';
let folder: TemporaryFolder;

beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => folder.remove());

/** What is found below the folder: `schema + samples` for a legacy pair. */
async function found(): Promise<string[]> {
  const { models, failures } = await findModels(folder.path);
  expect(failures).toEqual([]);
  return models.map((files) =>
    [files.modelPath, ...(files.form === 'legacy' ? [files.samplesPath] : [])]
      .map((path) => relative(folder.path, path))
      .join(' + '),
  );
}

describe('findModels', () => {
  it('pairs a schema with its samples once', async () => {
    folder.write('IntentSchema.json', schema);
    folder.write('SampleUtterances.txt', 'Play play {item}');
    expect(await found()).toEqual(['IntentSchema.json + SampleUtterances.txt']);
  });

  it('pairs a schema with each translation of its samples', async () => {
    folder.write('IntentSchema.json', schema);
    folder.write('SampleUtterances_de_DE.txt', 'Play spiele {item}');
    folder.write('SampleUtterances_en_GB.txt', 'Play play {item}');
    expect((await found()).sort()).toEqual([
      'IntentSchema.json + SampleUtterances_de_DE.txt',
      'IntentSchema.json + SampleUtterances_en_GB.txt',
    ]);
  });

  it('keeps a schema that has no samples', async () => {
    folder.write('IntentSchema.json', schema);
    expect(await found()).toEqual(['IntentSchema.json + SampleUtterances.txt']);
  });

  it('finds models by place and by content, not in hidden folders or dependencies', async () => {
    folder.write('models/en-US.json', '');
    folder.write('deep/er/anything.json', model);
    folder.write('.git/models/en-US.json', model);
    folder.write('node_modules/a/models/en-US.json', model);
    folder.write('package.json', '{"intents": []}');
    expect(await found()).toEqual(['deep/er/anything.json', 'models/en-US.json']);
  });

  it('reports a model in a wrong encoding and passes over other files in one', async () => {
    folder.write('models/en-US.json', Buffer.from(`\ufeff${model}`, 'utf16le'));
    folder.write('other.json', Buffer.from('\ufeff{}', 'utf16le'));
    const { models, failures } = await findModels(folder.path);
    expect(models).toEqual([]);
    expect(failures).toEqual([expect.stringMatching(/models.en-US\.json: the file is UTF-16/)]);
  });
});

describe('loadModel', () => {
  it('reads the slot values of a legacy model, and places findings in the right half', async () => {
    const path = folder.write('speechAssets/IntentSchema.json', schema);
    const samplesPath = folder.write('speechAssets/SampleUtterances.txt', '\nPlay play {item}\n');
    folder.write('speechAssets/customSlotTypes/THINGS', 'jazz\nrock\n');
    const { models } = await findModels(samplesPath);
    const loaded = await loadModel(models[0]!);
    expect(loaded.path).toBe(path);
    expect(loaded.model.slotTypes.map(({ name, values }) => [name.value, values.length])).toEqual([
      ['THINGS', 2],
    ]);
    const sample = loaded.model.intents[0]?.samples[0];
    expect(loaded.placeOf('samples', sample!.range)).toMatchObject({ path: samplesPath, line: 2, column: 6 });
  });

  it('knows the locale of a file named by a path from here', async () => {
    const path = relative('', folder.write('de-DE.json', model));
    const { models } = await findModels(path);
    expect((await loadModel(models[0]!)).model.locale).toBe('de-DE');
  });

  it('says so where a file vanished', async () => {
    const gone = { form: 'json', modelPath: join(folder.path, 'gone.json') } as const;
    await expect(loadModel(gone)).rejects.toThrow('gone.json: cannot read: no such file or folder');
  });
});
