/** A process that saves and loads checkpoints of one model, as an editor window does. Says what went wrong. */
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { createCheckpointStore } from '../../server/src/node/checkpointStore';

const [root = '', name = '', times = '0'] = process.argv.slice(2);

/** Both files say the same, so a torn checkpoint shows. */
export function savedFiles(text: string): CheckpointFiles {
  return { modelJson: text, weights: new TextEncoder().encode(text.repeat(500)) };
}

async function saveAndLoad(): Promise<void> {
  const store = createCheckpointStore(root);
  const faults: string[] = [];
  for (let i = 0; i < Number(times); i++) {
    try {
      await store.save('file:///shared.json', savedFiles(`${name}${i};`));
      const loaded = await store.load('file:///shared.json');
      const isWhole = loaded && new TextDecoder().decode(loaded.weights) === loaded.modelJson.repeat(500);
      if (!isWhole) faults.push(`torn: ${loaded?.modelJson} with ${loaded?.weights.length} bytes`);
    } catch (error) {
      faults.push(String(error));
    }
  }
  process.stdout.write(JSON.stringify(faults));
}

void saveAndLoad();
