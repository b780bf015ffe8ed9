import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMultiHead } from '../../bench/pretrain/multiHead';
import { hashOf } from '../../server/src/base/hash';
import type { Shard } from '../../server/src/base/shards';
import type { KernelBuild } from '../../server/src/engine/fused/kernelModule';
import { openEngine } from '../../server/src/engine/openEngine';
import { noiselessHyper } from './tinyTraining';
import { toyCorpora } from './toyCorpora';

export interface PretrainToyOptions {
  readonly wasmFolder: string;
  readonly kernelFolder: string;
  readonly kernels: KernelBuild;
  readonly updates: number;
}

const words = ['play', 'weather', 'stop', 'city', 'movie', 'the', 'in'];

/** @returns the hash of the encoder's weights after the updates */
export async function pretrainToy(
  { wasmFolder, kernelFolder, kernels, updates }: PretrainToyOptions,
  openShard?: (length: number) => Shard,
): Promise<string> {
  const readKernels = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(kernelFolder, name)));
  const engine = await openEngine({ backend: 'wasm', wasmFolder, kernels, readFile: readKernels });
  const corpora = toyCorpora();
  const width = noiselessHyper.wordWidth;
  const table = Float32Array.from({ length: words.length * width }, (_, i) => Math.sin(i));
  const network = createMultiHead(engine, corpora, { words, table, width }, noiselessHyper, {
    seed: 3,
    ...(openShard && { openShard }),
  });
  for (let update = 0; update < updates; update++) {
    const corpus = corpora[update % corpora.length]!;
    network.update(corpus, corpus.rows.slice(0, 16), 0.01);
  }
  const bytes = [...network.encoder.values()].map(
    (weight) => new Uint8Array((weight.dataSync().slice() as Float32Array).buffer),
  );
  return hashOf(Uint8Array.from(bytes.flatMap((part) => [...part])));
}
