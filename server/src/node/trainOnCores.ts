import { Worker } from 'node:worker_threads';
import type { ModelSource } from '../analysis/modelSource';
import { type Shard, type ShardMemory, LostShardError, createShardMemory, joinShards } from '../base/shards';
import type { Engine } from '../engine/openEngine';
import type { TrainHooks } from '../nlu/api';
import { type Finetuned, finetune } from '../nlu/finetune';
import type { TrainingData } from '../nlu/types';
import { nodePretrained } from './nodePretrained';
import type { PartnerSetup } from './workerMessages';

export interface CoresOptions {
  readonly seed: number;
  /** 1, or 2 to let a second thread compute half of every gradient; only the wasm backend can share. */
  readonly cores: number;
  /** What the training data is made of, for the second thread to make the same. */
  readonly source: ModelSource;
  readonly workerPath: string;
  readonly wasmFolder: string;
}

/**
 * Fine-tunes on one or two threads. A second thread that dies costs time only: training begins again without it.
 * @throws CancelledError once the hooks' token is cancelled
 */
export async function trainOnCores(
  engine: Engine,
  data: TrainingData,
  options: CoresOptions,
  hooks: TrainHooks,
): Promise<Finetuned> {
  const pretrained = await nodePretrained(engine, options.wasmFolder);
  const alone = { seed: options.seed, ...(pretrained && { pretrained }) };
  if (options.cores < 2 || engine.backend !== 'wasm') {
    return finetune(engine, data, alone, hooks);
  }
  const partner = startPartner(options);
  try {
    return await finetune(engine, data, { ...alone, openShard: partner.openShard }, hooks);
  } catch (error) {
    if (error instanceof LostShardError) {
      return finetune(engine, data, alone, hooks);
    }
    throw error;
  } finally {
    partner.stop();
  }
}

interface Partner {
  readonly openShard: (length: number) => Shard;
  stop(): void;
}

/** Starts the second thread at once: it opens its engine and makes its data while the first does the same. */
function startPartner({ workerPath, wasmFolder, source, seed }: CoresOptions): Partner {
  const setup: PartnerSetup = { role: 'partner', wasmFolder, source, seed };
  const worker = new Worker(workerPath, { workerData: setup });
  worker.on('error', () => {
    // The first thread finds out when it waits for the second in vain.
  });
  worker.unref();
  return {
    openShard(length) {
      const memory: ShardMemory = createShardMemory(2, length);
      worker.postMessage(memory);
      return joinShards(memory, 0);
    },
    stop: () => void worker.terminate(),
  };
}
