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
