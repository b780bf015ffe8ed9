/**
 * The tensor API of the whole project: the part of TensorFlow.js that we use, and nothing else of it.
 * The network is written against these words once and runs on every backend.
 */
export {
  add,
  concat,
  customGrad,
  engine as tensorEngine,
  gather,
  getBackend,
  io,
  matMul,
  max,
  memory,
  mul,
  reshape,
  scalar,
  setBackend,
  slice,
  softmax,
  sum,
  tensor,
  tidy,
  transpose,
  variable,
  variableGrads,
  zeros,
  zerosLike,
} from '@tensorflow/tfjs-core';
export type {
  NamedTensorMap,
  Rank,
  Scalar,
  Tensor,
  Tensor1D,
  Tensor2D,
  Tensor3D,
  Variable,
} from '@tensorflow/tfjs-core';
