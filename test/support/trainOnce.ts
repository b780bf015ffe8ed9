/**
 * A program: trains the toy skill for ten updates and tells the hash of the weights. Tests bundle it, see bundleProgram.ts.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { hashOf } from '../../server/src/base/hash';
import type { KernelBuild } from '../../server/src/engine/fused/kernelModule';
import { openEngine } from '../../server/src/engine/openEngine';
import { finetune } from '../../server/src/nlu/finetune';
import { quietHooks, tinyHyper } from './tinyTraining';
import { toySkill } from './toySkill';

/** The program's one argument, as JSON. */
export interface TrainOnceOptions {
  readonly wasmFolder: string;
  readonly kernelFolder: string;
  readonly kernels: KernelBuild;
  readonly seed: number;
}

async function main({ wasmFolder, kernelFolder, kernels, seed }: TrainOnceOptions): Promise<void> {
  const readKernels = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(kernelFolder, name)));
  const engine = await openEngine({ backend: 'wasm', wasmFolder, kernels, readFile: readKernels });
  const { files } = await finetune(engine, toySkill(), { seed }, quietHooks, tinyHyper);
  tell(hashOf(files.weights));
}

function tell(message: string): void {
  if (parentPort) {
    parentPort.postMessage(message);
  } else {
    console.log(message);
  }
}

void main(JSON.parse(process.argv[2]!) as TrainOnceOptions);
