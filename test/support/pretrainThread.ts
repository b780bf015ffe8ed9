/** A program: a helping thread of a toy pretraining. Tests bundle it, see bundleProgram.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { breakBarrier } from '../../bench/pretrain/parallel/barrier';
import { type PretrainToyHelp, pretrainToy } from './pretrainToy';

const { toy, thread, memory } = workerData as PretrainToyHelp;
void pretrainToy(toy, thread, memory)
  .catch((error: unknown) => {
    breakBarrier(new Int32Array(memory.barrier));
    throw error;
  })
  .then((found) => parentPort?.postMessage(found));
