/**
 * A program: pretrains on the toy corpora as the second of two threads and tells the hash of the weights. Tests bundle it,
 * see bundleProgram.ts.
 */
import { parentPort } from 'node:worker_threads';
import { type ShardMemory, joinShards } from '../../server/src/base/shards';
import { type PretrainToyOptions, pretrainToy } from './pretrainToy';

parentPort?.once('message', (memory: ShardMemory) => {
  const options = JSON.parse(process.argv[2]!) as PretrainToyOptions;
  void pretrainToy(options, () => joinShards(memory, 1)).then((hash) => parentPort?.postMessage(hash));
});
parentPort?.postMessage('ready');
