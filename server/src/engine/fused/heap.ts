import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';

/** Address of a tensor in the wasm memory. Growing the memory moves nothing: addresses stay good. */
export function addressOf(backend: BackendWasm, tensor: TensorInfo): number {
  return backend.dataIdMap.get(tensor.dataId).memoryOffset;
}

/** One block a backend that kernels take their passing numbers from: a thousand allocations a second cost more than the sums. */
interface Arena {
  block: TensorInfo;
  bytes: number;
}

const arenas = new WeakMap<BackendWasm, Arena>();
const firstBytes = 1 << 20;
/** SIMD loads like it, and so do cache lines. */
const alignment = 64;

/** Room for a kernel's passing numbers; all of it goes when the kernel is done. Kernels do not nest. */
export class Scratch {
  readonly #backend: BackendWasm;
  readonly #arena: Arena;
  readonly #overflow: TensorInfo[] = [];
  #used = 0;

  constructor(backend: BackendWasm) {
    this.#backend = backend;
    const arena = arenas.get(backend) ?? allocate(backend, firstBytes);
    arenas.set(backend, arena);
    this.#arena = arena;
  }

  /** Address of n floats of any value. */
  floats(n: number): number {
    return this.#take(4 * n);
  }

  /** Address of a copy of whole numbers. */
  integers(values: Int32Array): number {
    const address = this.#take(4 * values.length);
    new Int32Array(this.#buffer, address, values.length).set(values);
    return address;
  }

  /** The n floats at an address, as they are now; good until the memory grows. */
  viewFloats(address: number, n: number): Float32Array {
    return new Float32Array(this.#buffer, address, n);
  }

  get #buffer(): ArrayBufferLike {
    return (this.#backend.wasm as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8.buffer;
  }

  /** Gives all back; a block that was too small is replaced by one that would have done. */
  free(): void {
    for (const block of this.#overflow) {
      this.#backend.disposeData(block.dataId);
    }
    if (this.#used > this.#arena.bytes) {
      this.#backend.disposeData(this.#arena.block.dataId);
      arenas.set(this.#backend, allocate(this.#backend, this.#used * 1.5));
    }
  }

  #take(bytes: number): number {
    const base = addressOf(this.#backend, this.#arena.block);
    const start = alignUp(base + this.#used) - base;
    this.#used = start + bytes;
    if (this.#used <= this.#arena.bytes) {
      return base + start;
    }
    const block = this.#backend.makeOutput([Math.ceil(bytes / 4)], 'float32');
    this.#overflow.push(block);
    return addressOf(this.#backend, block);
  }
}

function allocate(backend: BackendWasm, bytes: number): Arena {
  const floats = Math.ceil(bytes / 4);
  return { block: backend.makeOutput([floats], 'float32'), bytes: 4 * floats };
}

function alignUp(address: number): number {
  return Math.ceil(address / alignment) * alignment;
}
