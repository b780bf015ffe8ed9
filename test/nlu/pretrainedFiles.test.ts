import { expect, it } from 'vitest';
import { CheckpointError } from '../../server/src/nlu/checkpointFiles';
import { createPretrainedReader } from '../../server/src/nlu/pretrainedFiles';

it.each([
  { what: 'cut off', model: '{"format": "skill-lens-pre' },
  { what: 'null', model: 'null' },
  { what: 'of another format', model: '{}' },
  { what: 'without metadata', model: '{"format": "skill-lens-pretrained"}' },
  {
    what: 'of other weights',
    model:
      '{"format": "skill-lens-pretrained", "userDefinedMetadata": {"info": {"formatVersion": 1}, "weightsSha256": "00"}}',
  },
])('says that a network is damaged whose description is $what, and reads it again', async ({ model }) => {
  const read: string[] = [];
  const open = createPretrainedReader(async (name) => {
    read.push(name);
    return new TextEncoder().encode(model);
  });
  await expect(open('en-US')).rejects.toThrow(CheckpointError);
  await expect(open('en-GB')).rejects.toThrow('install Skill Lens again');
  expect(read.filter((name) => name === 'model.json')).toHaveLength(2);
});

it('has nothing to read where there are no files', async () => {
  expect(await createPretrainedReader(() => Promise.resolve(undefined))('en-US')).toBeUndefined();
});
