/**
 * A program: trains the toy skill for ten updates and tells the hash of the weights; or, as a thread, takes part in the
 * training of the thread that started it. Tests bundle it, see bundleTrainOnce.ts.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { hashOf } from '../../server/src/base/hash';
import { type ShardMemory, joinShards } from '../../server/src/base/shards';
import type { KernelBuild } from '../../server/src/engine/fused/kernelModule';
import { type Engine, openEngine } from '../../server/src/engine/openEngine';
import { assistFinetune, finetune } from '../../server/src/nlu/finetune';
import { noiselessHyper, quietHooks, tinyHyper } from './tinyTraining';
import { toySkill } from './toySkill';

/** The program's one argument, as JSON. */
export interface TrainOnceOptions {
  readonly wasmFolder: string;
  readonly kernelFolder: string;
  readonly kernels: KernelBuild;
  readonly seed: number;
  /** Says that it is ready, waits for the memory that is shared, and takes part as the second shard, without dropout. */
  readonly partner?: boolean;
}

async function main(options: TrainOnceOptions): Promise<void> {
  const { wasmFolder, kernelFolder, kernels, seed } = options;
  const readKernels = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(kernelFolder, name)));
  const engine = await openEngine({ backend: 'wasm', wasmFolder, kernels, readFile: readKernels });
  if (options.partner) {
    takePart(engine, seed);
    return;
  }
  const { files } = await finetune(engine, toySkill(), { seed }, quietHooks, tinyHyper);
  tell(hashOf(files.weights));
}

function takePart(engine: Engine, seed: number): void {
  parentPort?.once('message', (memory: ShardMemory) => {
    assistFinetune(engine, toySkill(), { seed, openShard: () => joinShards(memory, 1) }, noiselessHyper);
  });
  tell('ready');
}

function tell(message: string): void {
  if (parentPort) {
    parentPort.postMessage(message);
  } else {
    console.log(message);
  }
}

void main(JSON.parse(process.argv[2]!) as TrainOnceOptions);
