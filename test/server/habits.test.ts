import { expect, it } from 'vitest';
import { modelText } from '../support/smallSkill';
import { spawnServer } from '../support/spawnServer';

const uri = 'file:///habits/interactionModels/custom/en-US.json';

it('a skill that is opened and left alone learns its first model by itself, and the log says why', async () => {
  const server = spawnServer();
  try {
    const { client } = server;
    await client.initialize({ settings: { finetune: { pauseWhenBusy: false } } });
    client.open(uri, modelText());
    await client.statuses.until((each) => each.uri === uri && each.state === 'ready');
    await client.settle();
    const about = client.log.filter((line) => line.includes('fine-tuning'));
    expect(about[0]).toContain('fine-tuning begins, there is no model yet');
  } finally {
    await server.stop();
  }
});
