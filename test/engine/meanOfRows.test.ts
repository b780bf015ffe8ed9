import { mul, reshape, sum } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../server/src/base/random';
import type { Engine } from '../../server/src/engine/openEngine';
import { meanOfRows } from '../../server/src/engine/ops/meanOfRows';
import {
  type Scalar,
  concat,
  gather,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { fusedEngine, kernelBuilds, testEngine } from '../support/testEngine';

const [buckets, W, U, G] = [20, 8, 5, 3];
const random = createRandom(9);
const table = Float32Array.from({ length: buckets * W }, () => random.normal());
const factors = Float32Array.from({ length: U * W }, () => random.normal());
const padded = Int32Array.from({ length: U * G }, () => 1 + random.integer(buckets - 1));

const engines: [string, () => Promise<Engine>][] = [
  ['cpu', () => testEngine('cpu')],
  ['composed wasm', () => testEngine()],
  ...kernelBuilds.map((build): [string, () => Promise<Engine>] => [
    `${build} kernels`,
    () => fusedEngine(build),
  ]),
];

describe.each(engines)('means of rows on %s', (_, open) => {
  beforeAll(async () => {
    (await open()).activate();
  });

  it('are those of stock operations, and so is the gradient', () => {
    const found = tidy(() => {
      const weights = variable(tensor(table, [buckets, W]));
      const lists = { rows: padded, meanOf: padded.map((_row, index) => Math.floor(index / G)), means: U };
      const weigh = (means: ReturnType<typeof meanOfRows>): Scalar =>
        sum(mul(means, tensor(factors, [U, W])));
      const own = variableGrads(() => weigh(meanOfRows(weights, lists)), [weights]);
      const stock = variableGrads(() => {
        const rows = reshape(gather(weights, tensor(padded, [U * G], 'int32')), [U, G, W]);
        return weigh(mul(sum(rows, 1), 1 / G) as ReturnType<typeof meanOfRows>);
      }, [weights]);
      const numbers = ({ value, grads }: typeof own): number[] => [
        ...value.dataSync(),
        ...grads[weights.name]!.dataSync(),
      ];
      const both = [numbers(own), numbers(stock)];
      weights.dispose();
      return both;
    });
    found[0]!.forEach((value, index) => {
      expect(value).toBeCloseTo(found[1]![index]!, 4);
    });
  });

  it('split columns as the stock kernel does', () => {
    const pieces = tidy(() => {
      const [a, b] = [
        variable(tensor(table.slice(0, 12), [4, 3])),
        variable(tensor(table.slice(0, 20), [4, 5])),
      ];
      const weights = tensor(table.slice(0, 32), [4, 8]);
      const { grads } = variableGrads(() => sum(mul(concat([a, b], 1), weights)) as Scalar, [a, b]);
      const both = [[...grads[a.name]!.dataSync()], [...grads[b.name]!.dataSync()]];
      a.dispose();
      b.dispose();
      return both;
    });
    const column = (from: number, to: number): number[] =>
      [0, 1, 2, 3].flatMap((row) => [...table.slice(row * 8 + from, row * 8 + to)]);
    expect(pieces).toEqual([column(0, 3), column(3, 8)]);
  });
});
