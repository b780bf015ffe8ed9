import { expect, it } from 'vitest';
import { findLegacyFiles } from '../../server/src/analysis/legacyPair';
import { memoryFileSystem } from '../support/memoryFileSystem';

const base = 'file:///skill/speechAssets';

it('finds the other half and the slot types, however they are spelt', async () => {
  const files = memoryFileSystem({
    [`${base}/intent-schema.json`]: '{}',
    [`${base}/sample_utterances.txt`]: '',
    [`${base}/customSlotTypes/LIST_OF_CITIES`]: 'paris\nrome',
    [`${base}/customSlotTypes/COLOUR.txt`]: 'red',
  });
  expect(await findLegacyFiles(`${base}/sample_utterances.txt`, 'samples', files)).toEqual({
    schemaUri: `${base}/intent-schema.json`,
    samplesUri: `${base}/sample_utterances.txt`,
    slotTypes: [
      { name: 'COLOUR', text: 'red' },
      { name: 'LIST_OF_CITIES', text: 'paris\nrome' },
    ],
  });
});

it('prefers the half of the same language', async () => {
  const files = memoryFileSystem({
    [`${base}/IntentSchema.json`]: '',
    [`${base}/IntentSchema_de.json`]: '',
    [`${base}/SampleUtterances_DE.txt`]: '',
    [`${base}/SampleUtterances_fr.txt`]: '',
  });
  const schemaOf = async (name: string): Promise<string> =>
    (await findLegacyFiles(`${base}/${name}`, 'samples', files)).schemaUri;
  expect(await schemaOf('SampleUtterances_DE.txt')).toBe(`${base}/IntentSchema_de.json`);
  expect(await schemaOf('SampleUtterances_fr.txt')).toBe(`${base}/IntentSchema.json`);
});

it('gives a missing half its usual name', async () => {
  const files = memoryFileSystem({ [`${base}/IntentSchema.json`]: '' });
  const { samplesUri, slotTypes } = await findLegacyFiles(`${base}/IntentSchema.json`, 'schema', files);
  expect([samplesUri, slotTypes]).toEqual([`${base}/SampleUtterances.txt`, []]);
});

it('looks for samples a folder below their schema, and for the schema a folder above', async () => {
  const files = memoryFileSystem({
    [`${base}/IntentSchema.json`]: '{}',
    [`${base}/built/SampleUtterances.txt`]: '',
    [`${base}/source/Samples.txt`]: '',
  });
  const pair = { schemaUri: `${base}/IntentSchema.json`, samplesUri: `${base}/built/SampleUtterances.txt` };
  expect(await findLegacyFiles(pair.schemaUri, 'schema', files)).toMatchObject(pair);
  expect(await findLegacyFiles(pair.samplesUri, 'samples', files)).toMatchObject(pair);
});

it('knows a language behind a dot', async () => {
  const files = memoryFileSystem({
    [`${base}/IntentSchema.de.json`]: '',
    [`${base}/IntentSchema.json`]: '',
    [`${base}/SampleUtterances.de.txt`]: '',
    [`${base}/SampleUtterances.en-US.txt`]: '',
  });
  const schemaOf = async (name: string): Promise<string> =>
    (await findLegacyFiles(`${base}/${name}`, 'samples', files)).schemaUri;
  expect(await schemaOf('SampleUtterances.de.txt')).toBe(`${base}/IntentSchema.de.json`);
  expect(await schemaOf('SampleUtterances.en-US.txt')).toBe(`${base}/IntentSchema.json`);
});

it.each(['customSlotTypes', 'custom-slots', 'slot_types', 'slots', 'custom_slot_values', 'SlotTypes'])(
  'reads slot values in %s',
  async (folder) => {
    const files = memoryFileSystem({
      [`${base}/IntentSchema.json`]: '{}',
      [`${base}/${folder}/CITY.txt`]: 'rome',
      [`${base}/${folder}/README.md`]: 'about',
    });
    const { slotTypes } = await findLegacyFiles(`${base}/IntentSchema.json`, 'schema', files);
    expect(slotTypes).toEqual([{ name: 'CITY', text: 'rome' }]);
  },
);

it('reads slot values beside the schema, where the schema names the type', async () => {
  const files = memoryFileSystem({
    [`${base}/IntentSchema.json`]: '{"intents": [{"intent": "A", "slots": [{"name": "c", "type": "CITY"}]}]}',
    [`${base}/SampleUtterances.txt`]: '',
    [`${base}/CITY.txt`]: 'rome',
    [`${base}/notes.txt`]: 'no type',
  });
  const { slotTypes } = await findLegacyFiles(`${base}/SampleUtterances.txt`, 'samples', files);
  expect(slotTypes).toEqual([{ name: 'CITY', text: 'rome' }]);
});
