import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** Address of a tensor in the wasm memory. Growing the memory moves nothing: addresses stay good. */
export function addressOf(backend: BackendWasm, tensor: TensorInfo): number {
  return backend.dataIdMap.get(tensor.dataId).memoryOffset;
}

/** Room for a kernel's passing numbers; all of it goes when the kernel is done. */
export class Scratch {
  readonly #backend: BackendWasm;
  readonly #taken: TensorInfo[] = [];

  constructor(backend: BackendWasm) {
    this.#backend = backend;
  }

  /** Address of n floats of any value. */
  floats(n: number): number {
    const info = this.#backend.makeOutput([n], 'float32');
    this.#taken.push(info);
    return addressOf(this.#backend, info);
  }

  /** Address of a copy of whole numbers. */
  integers(values: Int32Array): number {
    const info = this.#backend.makeOutput([values.length], 'int32');
    this.#taken.push(info);
    (this.#backend.typedArrayFromHeap(info) as Int32Array).set(values);
    return addressOf(this.#backend, info);
  }

  free(): void {
    for (const info of this.#taken) {
      this.#backend.disposeData(info.dataId);
    }
  }
}
