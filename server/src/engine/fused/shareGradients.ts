import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Shard } from '../../base/shards';
import { type NamedTensorMap, type Tensor, tensorEngine } from '../tensors';

/**
 * Adds the other shards' gradients to this one's, in place in the memory of the wasm backend.
 * @param names variables in the order that all shards use
 * @param extra one more number to add up, such as the loss
 * @returns the sum of `extra`; undefined when the other shards have stopped
 */
export function shareGradients(
  gradients: NamedTensorMap,
  names: readonly string[],
  shard: Shard,
  extra: number,
): number | undefined {
  const { own } = shard;
  let offset = 0;
  for (const name of names) {
    const values = heapView(gradients[name]!);
    own.set(values, offset);
    offset += values.length;
  }
  own[offset] = extra;
  const others = shard.meet();
  if (!others) {
    return undefined;
  }
  return others.reduce((total, list) => total + addList(gradients, names, list), extra);
}

/** @returns the number at the list's end */
function addList(gradients: NamedTensorMap, names: readonly string[], list: Float32Array): number {
  let offset = 0;
  for (const name of names) {
    const values = heapView(gradients[name]!);
    for (let index = 0; index < values.length; index++) {
      values[index] = values[index]! + list[offset + index]!;
    }
    offset += values.length;
  }
  return list[offset]!;
}

function heapView(tensor: Tensor): Float32Array {
  const backend = tensorEngine().backend as unknown as BackendWasm;
  return backend.typedArrayFromHeap(tensor) as Float32Array;
}
