import { type DataType, type Tensor, type TensorInfo, backend } from '@tensorflow/tfjs-core';

/**
 * What we use of the backend that @tensorflow/tfjs-node registers: TensorFlow's operations by their own names.
 * Declared here because that package is not a dependency.
 */
interface NativeBackend {
  /** TensorFlow's numbers for types. */
  readonly binding: Readonly<
    Record<
      'TF_ATTR_TYPE' | 'TF_ATTR_INT' | 'TF_ATTR_FLOAT' | 'TF_ATTR_BOOL' | 'TF_FLOAT' | 'TF_INT32',
      number
    >
  >;
  executeMultipleOutputs(
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly TensorInfo[],
    outputs: number,
  ): Tensor[];
  write(values: Int32Array, shape: number[], dtype: DataType): object;
  disposeData(dataId: object): boolean;
}

interface Attribute {
  readonly name: string;
  readonly type: number;
  readonly value: number | boolean;
}

/** The LSTM's states, each [T, B, H], in the order in which TensorFlow gives them back and wants them again. */
export type LstmStates = readonly [
  input: Tensor,
  cell: Tensor,
  forget: Tensor,
  output: Tensor,
  candidate: Tensor,
  cellOutput: Tensor,
  hidden: Tensor,
];

/** One direction, all sequences at once. Gates are in the order input, forget, cell, output. */
export interface LstmInputs {
  /** [T, B, D] */
  readonly x: Tensor;
  /** State before the first step, [B, H]. */
  readonly start: Tensor;
  /** [D + H, 4H] */
  readonly kernel: Tensor;
  /** Peephole weights [H]; asked for, but not read. */
  readonly peephole: Tensor;
  /** [4H] */
  readonly bias: Tensor;
}

export interface LstmGradients {
  /** [T, B, D] */
  readonly x: Tensor;
  /** [D + H, 4H] */
  readonly kernel: Tensor;
  /** [4H] */
  readonly bias: Tensor;
}

/** TensorFlow's fused LSTM. Its second version has our order of gates and adds nothing to the forget gate's bias. */
export function blockLstm(inputs: LstmInputs): LstmStates {
  const native = nativeBackend();
  const { TF_ATTR_FLOAT, TF_ATTR_BOOL } = native.binding;
  const attributes = [
    floats(native, 'T'),
    { name: 'cell_clip', type: TF_ATTR_FLOAT, value: 0 },
    { name: 'use_peephole', type: TF_ATTR_BOOL, value: false },
  ];
  return withSteps(native, inputs, (list) =>
    native.executeMultipleOutputs('BlockLSTMV2', attributes, list, 7),
  ) as unknown as LstmStates;
}

/**
 * The gradient of blockLstm, fused as well.
 * @param dHidden [T, B, H] gradient of the hidden states
 */
export function blockLstmGradient(inputs: LstmInputs, states: LstmStates, dHidden: Tensor): LstmGradients {
  const native = nativeBackend();
  const attributes = [
    floats(native, 'T'),
    { name: 'use_peephole', type: native.binding.TF_ATTR_BOOL, value: false },
  ];
  const dCells = native.executeMultipleOutputs('ZerosLike', [floats(native, 'T')], [dHidden], 1);
  const gradients = withSteps(native, inputs, (list) =>
    native.executeMultipleOutputs('BlockLSTMGradV2', attributes, [...list, ...states, ...dCells, dHidden], 8),
  );
  const [x, , , kernel, , , , bias] = gradients;
  return { x: x!, kernel: kernel!, bias: bias! };
}

/**
 * Turns the first `lengths[b]` steps of every sequence b around and leaves the rest where it is.
 * @param x [T, B, W]
 * @param lengths int32 [B]
 */
export function reverseSequences(x: Tensor, lengths: Tensor): Tensor {
  const native = nativeBackend();
  const { TF_ATTR_INT, TF_ATTR_TYPE, TF_INT32 } = native.binding;
  const attributes = [
    floats(native, 'T'),
    { name: 'Tlen', type: TF_ATTR_TYPE, value: TF_INT32 },
    { name: 'seq_dim', type: TF_ATTR_INT, value: 0 },
    { name: 'batch_dim', type: TF_ATTR_INT, value: 1 },
  ];
  return native.executeMultipleOutputs('ReverseSequence', attributes, [x, lengths], 1)[0]!;
}

function nativeBackend(): NativeBackend {
  return backend() as unknown as NativeBackend;
}

function floats(native: NativeBackend, name: string): Attribute {
  return { name, type: native.binding.TF_ATTR_TYPE, value: native.binding.TF_FLOAT };
}

/** Runs with the operation's list of inputs, the number of steps first. */
function withSteps(
  native: NativeBackend,
  { x, start, kernel, peephole, bias }: LstmInputs,
  run: (list: readonly TensorInfo[]) => Tensor[],
): Tensor[] {
  // A 64-bit number, which TensorFlow.js does not have: the backend takes its two halves under this name.
  const dataId = native.write(Int32Array.of(x.shape[0]!, 0), [], 'int64' as DataType);
  const steps: TensorInfo = { dataId, shape: [], dtype: 'int32' };
  try {
    return run([steps, x, start, start, kernel, peephole, peephole, peephole, bias]);
  } finally {
    native.disposeData(dataId);
  }
}
