/** A process that saves and loads checkpoints of one model, as an editor window does. Says what went wrong. */
import { createCheckpointStore } from '../../server/src/node/checkpointStore';

export const savedModel = 'file:///shared.json';

/** Both files say the same, so a torn checkpoint shows. */
export function savedWeights(modelJson: string): string {
  return modelJson.repeat(500);
}

async function saveAndLoad(root: string, name: string, times: number): Promise<void> {
  const store = createCheckpointStore(root);
  const faults: string[] = [];
  for (let i = 0; i < times; i++) {
    try {
      const modelJson = `${name}${i};`;
      await store.save(savedModel, { modelJson, weights: new TextEncoder().encode(savedWeights(modelJson)) });
      const loaded = await store.load(savedModel);
      const isWhole = loaded && new TextDecoder().decode(loaded.weights) === savedWeights(loaded.modelJson);
      if (!isWhole) faults.push(`torn: ${loaded?.modelJson} with ${loaded?.weights.length} bytes`);
    } catch (error) {
      faults.push(String(error));
    }
  }
  process.stdout.write(JSON.stringify(faults));
}

// Imported it only tells what is saved.
if (/savingProcess\.cjs$/.test(process.argv[1] ?? '')) {
  const [root = '', name = '', times = '0'] = process.argv.slice(2);
  void saveAndLoad(root, name, Number(times));
}
