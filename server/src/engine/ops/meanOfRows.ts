import { unsortedSegmentSum } from '@tensorflow/tfjs-core';
import { type Tensor, type Tensor2D, customGrad, gather, mul, tensor } from '../tensors';

/** Which rows of a table each mean is of. */
export interface RowLists {
  /** [N] rows of the table */
  readonly rows: Int32Array;
  /** [N] the mean that each goes into, below `means` */
  readonly meanOf: Int32Array;
  readonly means: number;
}

/**
 * Means of rows of an embedding table, as fastText has them for the n-grams of a word: sums of short lists, with a gradient
 * by hand, since the tape's own would go through products that broadcast, which WebAssembly does number by number.
 * @param table [buckets, W] @returns [means, W]; zeros where a list is empty
 */
export function meanOfRows(table: Tensor, { rows, meanOf, means }: RowLists): Tensor2D {
  const [buckets, W] = table.shape as [number, number];
  const counts = new Int32Array(means);
  for (const mean of meanOf) counts[mean] = counts[mean]! + 1;
  const shares = new Float32Array(means * W);
  counts.forEach((count, mean) => {
    if (count > 0) shares.fill(1 / count, mean * W, (mean + 1) * W);
  });
  const rowIds = tensor(rows, [rows.length], 'int32');
  const meanIds = tensor(meanOf, [meanOf.length], 'int32');
  const share = tensor(shares, [means, W]);
  const mean = customGrad((given, save) => {
    (save as (tensors: Tensor[]) => void)([rowIds, meanIds, share]);
    return {
      value: mul(unsortedSegmentSum(gather(given as Tensor, rowIds), meanIds as never, means), share),
      gradFunc: (dy, saved) => {
        const [into, from, shareOf] = saved as [Tensor, Tensor, Tensor];
        return unsortedSegmentSum(gather(mul(dy as Tensor, shareOf), from), into as never, buckets);
      },
    };
  });
  return mean(table) as Tensor2D;
}
