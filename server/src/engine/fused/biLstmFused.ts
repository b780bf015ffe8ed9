import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import { Scratch, addressOf } from './heap';
import type { BiLstmAttrs } from '../kernels/biLstmTypes';
import type { KernelModule } from './kernelModule';
import { type RowLayout, layOutRows } from './rowLayout';

const directions = ['forward', 'backward'] as const;

/** Sizes of one call; letters as in BiLstmInputs. */
interface Sizes {
  readonly B: number;
  readonly T: number;
  readonly D: number;
  readonly H: number;
}

/** The fused kernel takes hidden sizes that fill SIMD registers twice over. */
export function canFuse(inputs: NamedTensorInfoMap): boolean {
  return inputs['forwardRecurrent']!.shape[0]! % 8 === 0;
}

function sizesOf(inputs: NamedTensorInfoMap): Sizes {
  const [B, T, D] = inputs['x']!.shape as [number, number, number];
  return { B, T, D, H: inputs['forwardRecurrent']!.shape[0]! };
}

interface Call {
  readonly backend: BackendWasm;
  readonly module: KernelModule;
  readonly inputs: NamedTensorInfoMap;
  readonly sizes: Sizes;
  readonly layout: RowLayout;
  readonly scratch: Scratch;
  /** Addresses of the layout's three lists. */
  readonly order: number;
  readonly counts: number;
  readonly offsets: number;
}

function begin(backend: BackendWasm, module: KernelModule, inputs: NamedTensorInfoMap): Call {
  const sizes = sizesOf(inputs);
  const lengths = (backend.typedArrayFromHeap(inputs['lengths']!) as Int32Array).slice();
  const layout = layOutRows(lengths, sizes.T);
  const scratch = new Scratch(backend);
  const [order, counts, offsets] = [layout.order, layout.counts, layout.offsets].map((list) =>
    scratch.integers(list),
  );
  return {
    backend,
    module,
    inputs,
    sizes,
    layout,
    scratch,
    order: order!,
    counts: counts!,
    offsets: offsets!,
  };
}

/** @returns y [B, T, 2H], gates [2, R, 4H], cells [2, R, H] */
export function fusedForward(
  backend: BackendWasm,
  module: KernelModule,
  inputs: NamedTensorInfoMap,
): TensorInfo[] {
  const call = begin(backend, module, inputs);
  const { T, D, H, B } = call.sizes;
  const { R } = call.layout;
  const y = backend.makeOutput([B, T, 2 * H], 'float32');
  const gates = backend.makeOutput([2, R, 4 * H], 'float32');
  const cells = backend.makeOutput([2, R, H], 'float32');
  const input = (name: string): number => addressOf(backend, inputs[name]!);
  const x = call.scratch.floats(R * D);
  const hidden = call.scratch.floats(R * H);
  const packed = call.scratch.floats(Math.max(D, H) * 4 * H);
  const yAt = addressOf(backend, y);
  module.clear(yAt, B * T * 2 * H);
  module.toRows(input('x'), T, D, 0, D, call.order, call.counts, x, D);
  directions.forEach((name, d) => {
    const [input_, recurrent, bias] = ['Input', 'Recurrent', 'Bias'].map((part) => input(`${name}${part}`));
    const gatesAt = addressOf(backend, gates) + 4 * d * R * 4 * H;
    const cellsAt = addressOf(backend, cells) + 4 * d * R * H;
    module.lstmForward(
      x,
      R,
      D,
      H,
      T,
      input_!,
      recurrent!,
      bias!,
      call.counts,
      call.offsets,
      d === 1,
      gatesAt,
      cellsAt,
      hidden,
      packed,
    );
    module.fromRows(hidden, H, T, 2 * H, d * H, H, call.order, call.counts, yAt);
  });
  call.scratch.free();
  return [y, gates, cells];
}

/** Gradients in the order of biLstmGradOutputs: x, then input, recurrent and bias of both directions. */
export function fusedBackward(
  backend: BackendWasm,
  module: KernelModule,
  inputs: NamedTensorInfoMap,
  { trainedColumns }: BiLstmAttrs,
): TensorInfo[] {
  const call = begin(backend, module, inputs);
  const { T, D, B } = call.sizes;
  const { R } = call.layout;
  const input = (name: string): number => addressOf(backend, inputs[name]!);
  const x = call.scratch.floats(R * D);
  module.toRows(input('x'), T, D, 0, D, call.order, call.counts, x, D);
  const dX = rowGradient(call, trainedColumns);
  const weightGradients = directions.flatMap((_, d) => directionBackward(call, d as 0 | 1, x, dX));
  const dXOut = backend.makeOutput(dX.columns > 0 ? [B, T, D] : [0], 'float32');
  if (dX.columns > 0) {
    const dXAt = addressOf(backend, dXOut);
    module.clear(dXAt, B * T * D);
    module.fromRows(dX.at, dX.width, T, D, 0, dX.columns, call.order, call.counts, dXAt);
  }
  call.scratch.free();
  return [dXOut, ...weightGradients];
}

/** The gradient of x by rows, which both directions add to. */
interface RowGradient {
  readonly at: number;
  /** Leading columns of x that are asked for. */
  readonly columns: number;
  /** Floats a row: the columns, up to a multiple of 8. */
  readonly width: number;
}

function rowGradient({ module, scratch, layout: { R } }: Call, columns: number): RowGradient {
  const width = Math.ceil(columns / 8) * 8;
  const at = scratch.floats(R * width);
  module.clear(at, R * width);
  return { at, columns, width };
}

function directionBackward(call: Call, d: 0 | 1, x: number, dX: RowGradient): TensorInfo[] {
  const { backend, module, inputs, scratch } = call;
  const { T, D, H, B } = call.sizes;
  const { R } = call.layout;
  const input = (name: string): number => addressOf(backend, inputs[name]!);
  const name = directions[d];
  // The kernel turns the gates into gradients in place, so it gets a copy.
  const gates = scratch.floats(R * 4 * H);
  module.copy(input('gates') + 4 * d * R * 4 * H, R * 4 * H, gates);
  const hidden = scratch.floats(R * H);
  const dHidden = scratch.floats(R * H);
  module.toRows(input('y'), T, 2 * H, d * H, H, call.order, call.counts, hidden, H);
  module.toRows(input('dy'), T, 2 * H, d * H, H, call.order, call.counts, dHidden, H);
  const [packed, dCell, shifted] = [4 * H * Math.max(dX.width, H), B * H, R * H].map((n) =>
    scratch.floats(n),
  );
  const gradients = [[D, 4 * H], [H, 4 * H], [4 * H]].map((shape) => backend.makeOutput(shape, 'float32'));
  const [dInput, dRecurrent, dBias] = gradients.map((gradient) => addressOf(backend, gradient));
  module.lstmBackward(
    x,
    R,
    D,
    H,
    T,
    input(`${name}Input`),
    input(`${name}Recurrent`),
    call.counts,
    call.offsets,
    d === 1,
    gates,
    input('cells') + 4 * d * R * H,
    hidden,
    dHidden,
    dX.at,
    dX.columns,
    dInput!,
    dRecurrent!,
    dBias!,
    packed!,
    dCell!,
    shifted!,
  );
  return gradients;
}
