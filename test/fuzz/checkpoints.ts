/** Flipped bits and cut ends: a damaged checkpoint is refused, never used, and never anything but a CheckpointError. */
import { neverCancelled } from '../../server/src/base/cancellation';
import type { Random } from '../../server/src/base/random';
import { openEngine } from '../../server/src/engine/openEngine';
import { CheckpointError, type CheckpointFiles } from '../../server/src/nlu/api';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { finetune } from '../../server/src/nlu/finetune';
import { tinyHyper } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';
import { type Attack, insist } from './attack';

export function checkpointAttack(): Attack {
  let whole: Promise<CheckpointFiles> | undefined;
  return {
    name: 'damaged checkpoints',
    unit: 'checkpoints',
    async step(random) {
      whole ??= trained();
      const { files, how } = damaged(await whole, random);
      insist(isRefused(files), () => `a checkpoint is used with ${how}`);
      return 1;
    },
    end: () => Promise.resolve(),
  };
}

async function trained(): Promise<CheckpointFiles> {
  const engine = await openEngine({ backend: 'cpu', wasmFolder: '' });
  const hooks = { cancellation: neverCancelled, onProgress: () => undefined };
  const { files } = await finetune(engine, toySkill(), { seed: 1 }, hooks, { ...tinyHyper, baseUpdates: 2 });
  decodeCheckpoint(files);
  return files;
}

function isRefused(files: CheckpointFiles): boolean {
  try {
    decodeCheckpoint(files);
    return false;
  } catch (error) {
    if (error instanceof CheckpointError) return true;
    throw error;
  }
}

function damaged(
  { modelJson, weights }: CheckpointFiles,
  random: Random,
): { readonly files: CheckpointFiles; readonly how: string } {
  const json = new TextEncoder().encode(modelJson);
  const inJson = random.next() < 0.6;
  const bytes = inJson ? json : weights;
  const place = random.integer(bytes.length);
  const cut = random.next() < 0.3;
  const bit = random.integer(8);
  const changed = cut
    ? bytes.slice(0, place)
    : bytes.map((byte, i) => (i === place ? byte ^ (1 << bit) : byte));
  const how = `${cut ? 'the end cut at' : `bit ${bit} flipped in`} byte ${place} of ${inJson ? 'model.json' : 'weights.bin'}`;
  const text = new TextDecoder().decode(inJson ? changed : json);
  return { files: { modelJson: text, weights: inJson ? weights : changed }, how };
}
