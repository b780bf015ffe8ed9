/** Pointers are byte addresses in the memory of the wasm backend; numbers count floats unless they say bytes. */
export interface KernelModule {
  adam(
    weights: number,
    gradient: number,
    mean: number,
    square: number,
    n: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    scale: number,
  ): void;
  multiply(
    M: number,
    N: number,
    K: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    packed: number,
    edge: number,
  ): void;
  sumOfSquares(values: number, n: number): number;
  lstmForward(
    x: number,
    R: number,
    D: number,
    H: number,
    T: number,
    input: number,
    recurrent: number,
    bias: number,
    counts: number,
    offsets: number,
    reverse: boolean,
    gates: number,
    cells: number,
    hidden: number,
    packed: number,
  ): void;
  lstmBackward(
    x: number,
    R: number,
    D: number,
    H: number,
    T: number,
    input: number,
    recurrent: number,
    counts: number,
    offsets: number,
    reverse: boolean,
    gates: number,
    cells: number,
    hidden: number,
    dHidden: number,
    dX: number,
    dXColumns: number,
    dInput: number,
    dRecurrent: number,
    dBias: number,
    packed: number,
    dCell: number,
    shifted: number,
  ): void;
  toRows(
    padded: number,
    T: number,
    W: number,
    column: number,
    width: number,
    order: number,
    counts: number,
    rows: number,
    rowWidth: number,
  ): void;
  fromRows(
    rows: number,
    rowWidth: number,
    T: number,
    W: number,
    column: number,
    width: number,
    order: number,
    counts: number,
    padded: number,
  ): void;
  clear(out: number, n: number): void;
  copy(from: number, n: number, out: number): void;
  gather(table: number, rows: number, ids: number, n: number, width: number, out: number): void;
  maxPool(states: number, B: number, T: number, W: number, lengths: number, out: number, where: number): void;
  maxPoolGrad(dOut: number, where: number, B: number, T: number, W: number, dStates: number): void;
  crossEntropy(
    logits: number,
    labels: number,
    weights: number,
    N: number,
    K: number,
    dLogits: number,
    totals: number,
  ): number;
  segmentSum(rows: number, ids: number, n: number, width: number, segments: number, out: number): void;
}

/** File names of the two builds, beside the wasm files of TensorFlow.js. */
export const kernelFiles = { plain: 'kernels.wasm', relaxed: 'kernels-relaxed.wasm' } as const;
export type KernelBuild = keyof typeof kernelFiles;
