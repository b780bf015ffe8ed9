import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelFiles } from '../../server/src/engine/fused/kernelModule';
import { hasRelaxedSimd } from '../../server/src/engine/fused/relaxedSimd';
import { webAssembly } from '../../server/src/engine/fused/webAssembly';

interface Memory {
  readonly buffer: ArrayBuffer;
}

interface MultiplyExports {
  matMul(
    M: number,
    N: number,
    K: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bPanel: number,
    c: number,
    cRow: number,
    add: boolean,
  ): void;
  pack(b: number, K: number, N: number, out: number): void;
}

/** M, N and K; the smaller ones fit the caches nearest to the core. */
const products: readonly (readonly [number, number, number])[] = [
  [96, 256, 128],
  [48, 256, 64],
  [192, 256, 256],
  [384, 512, 256],
];

export interface MultiplyMeter {
  readonly build: keyof typeof kernelFiles;
  /** The best rate of a plain packed matrix product in WebAssembly SIMD on one core now, in GFLOP/s. */
  best(millisecondsEach: number): number;
}

/** Our product kernel in a memory of its own, nothing around it: the speed that this machine and this Node allow. */
export async function createMultiplyMeter(
  wasmFolder: string,
  build: keyof typeof kernelFiles = hasRelaxedSimd() ? 'relaxed' : 'plain',
): Promise<MultiplyMeter> {
  const memory = new (webAssembly.Memory as unknown as new (size: { initial: number }) => Memory)({
    initial: 64,
  });
  const bytes = readFileSync(join(wasmFolder, kernelFiles[build]));
  const { instance } = await webAssembly.instantiate(bytes, { env: { memory } });
  const kernels = instance.exports as unknown as MultiplyExports;
  return {
    build,
    best: (millisecondsEach) =>
      Math.max(...products.map((sizes) => rate(kernels, memory, sizes, millisecondsEach))),
  };
}

function rate(
  kernels: MultiplyExports,
  memory: Memory,
  [M, N, K]: readonly [number, number, number],
  milliseconds: number,
): number {
  const floats = new Float32Array(memory.buffer);
  const [a, b, packed, c] = [0, M * K, M * K + K * N, M * K + 2 * K * N] as const;
  floats.subarray(0, M * K + K * N).forEach((_, index) => {
    floats[index] = (index % 13) / 13 - 0.5;
  });
  const multiply = (): void => kernels.matMul(M, N, K, 0, K, 1, 4 * packed, 8, 8 * K, 4 * c, N, false);
  kernels.pack(4 * b, K, N, 4 * packed);
  multiply();
  check(floats, [M, N, K], a, b, c);
  const chunk = Math.max(1, Math.round(2e7 / (2 * M * N * K)));
  let best = 0;
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    const started = performance.now();
    for (let round = 0; round < chunk; round++) multiply();
    best = Math.max(best, (chunk * 2 * M * N * K) / (performance.now() - started) / 1e6);
  }
  return best;
}

/** A rate of wrong numbers is worth nothing. */
function check(
  floats: Float32Array,
  [M, N, K]: readonly number[] & { length: 3 },
  a: number,
  b: number,
  c: number,
): void {
  const [m, n] = [M! - 1, N! - 1];
  let expected = 0;
  for (let k = 0; k < K!; k++) expected += floats[a + m * K! + k]! * floats[b + k * N! + n]!;
  if (Math.abs(expected - floats[c + m * N! + n]!) > 1e-3) {
    throw new Error(
      'matMul of server/kernels no longer takes the arguments that bench/speed/multiplyRate.ts gives it',
    );
  }
}
