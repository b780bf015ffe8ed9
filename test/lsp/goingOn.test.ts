import { beforeAll, describe, expect, it } from 'vitest';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { parseSource } from '../../server/src/analysis/modelSource';
import { createCatalog } from '../../server/src/catalog/catalog';
import { noCheckpointStore } from '../../server/src/lsp/runtime';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { finetune } from '../../server/src/nlu/finetune';
import { createHeldTrainer } from '../support/heldTrainer';
import { startInProcess } from '../support/inProcessServer';
import { modelText, smallSkill } from '../support/smallSkill';
import { testEngine } from '../support/testEngine';
import { quietHooks, tinyHyper, tinyPretrained } from '../support/tinyTraining';

const uri = 'file:///s/interactionModels/custom/en-US.json';
const text = modelText();
const pretrained = tinyPretrained();
let checkpoint: CheckpointFiles;

beforeAll(async () => {
  const model = parseSource({ kind: 'json', path: uri, text });
  const data = createTrainingData(model, createCatalog(), { seed: 1 });
  const trained = await finetune(await testEngine(), data, { seed: 1, pretrained }, quietHooks, tinyHyper);
  checkpoint = trained.files;
});

/** A server whose store has the skill's checkpoint, and what it asks of the trainer after a change. */
async function afterSaving(changed: string) {
  const held = createHeldTrainer();
  const client = startInProcess({
    createTrainer: () => held.trainer,
    openPretrained: () => Promise.resolve(pretrained),
    createCheckpointStore: () => ({ ...noCheckpointStore, load: () => Promise.resolve(checkpoint) }),
  });
  await client.initialize({ storagePath: '/anywhere' });
  client.open(uri, text);
  await client.statuses.until(({ state }) => state === 'ready');
  client.change(uri, 2, changed);
  client.save(uri);
  const { request } = await held.run(0);
  // What was logged before it comes after it.
  await client.settle();
  const log = client.log.filter((line) => line.includes('fine-tuning')).join('\n');
  await client.shutdown();
  return { request, log };
}

describe('a save', () => {
  it('lets the trainer go on from the stored checkpoint where one sample has changed, and says so', async () => {
    const { request, log } = await afterSaving(text.replace('hello there', 'hello out there'));
    expect(request.last).toBe(checkpoint);
    expect(log).toContain('goes on from the last model');
  });

  it('has it begin anew where another intent has come in the place of one, and says why', async () => {
    expect(Object.keys(smallSkill.samples)).toContain('TimerIntent');
    const { request, log } = await afterSaving(text.replaceAll('TimerIntent', 'AlarmIntent'));
    expect(request.last).toBeUndefined();
    expect(log).toContain('begins anew, intents or slots have come or gone');
  });
});
