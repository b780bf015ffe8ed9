import type { MessagePort } from 'node:worker_threads';
import { createTrainingData } from '../analysis/corpus/trainingData';
import { parseSource } from '../analysis/modelSource';
import { type ShardMemory, joinShards } from '../base/shards';
import { createCatalog } from '../catalog/catalog';
import { assistFinetune } from '../nlu/finetune';
import { nodePretrained } from './nodePretrained';
import { openNodeEngine } from './openNodeEngine';
import type { PartnerSetup } from './workerMessages';

/** The second thread of a training: makes the same data and network, then waits for the first to share its memory. */
export async function serveAsPartner(port: MessagePort, setup: PartnerSetup): Promise<void> {
  const memory = new Promise<ShardMemory>((resolve) => port.once('message', resolve));
  const { seed } = setup;
  const engine = await openNodeEngine('wasm', setup.wasmFolder);
  const data = createTrainingData(parseSource(setup.source), createCatalog(), { seed });
  const pretrained = await nodePretrained(engine, setup.wasmFolder);
  const shared = await memory;
  const openShard = () => joinShards(shared, 1);
  assistFinetune(engine, data, { seed, openShard, ...(pretrained && { pretrained }) });
}
