import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEngine } from '../../server/src/engine/openEngine';
import { add, tensor } from '../../server/src/engine/tensors';
import { readKernels, wasmFolder } from '../support/testEngine';

it('opens from a reader of files alone, as a browser has them', async () => {
  const read: string[] = [];
  const engine = await openEngine({
    backend: 'wasm',
    async readFile(name) {
      read.push(name);
      return name.startsWith('tfjs')
        ? new Uint8Array(await readFile(join(wasmFolder, name)))
        : readKernels(name);
    },
  });
  engine.activate();
  expect(await add(tensor([1, 2]), tensor([3, 4])).array()).toEqual([4, 6]);
  expect(read.toSorted()).toEqual([
    expect.stringMatching(/^kernels(-relaxed)?\.wasm$/),
    'tfjs-backend-wasm-simd.wasm',
  ]);
});

it('says what is missing without one', async () => {
  await expect(openEngine({ backend: 'wasm' })).rejects.toThrow('a folder with its files, or a reader');
});
