import type { Tensor, Tensor1D, Tensor2D, Tensor3D } from '../tensors';

/** Kernel names in the tfjs registry. Every backend has them; a faster one replaces the composed one. */
export const biLstmKernel = 'SkillLensBiLstm';
export const biLstmGradKernel = 'SkillLensBiLstmGrad';

/**
 * One bi-directional LSTM layer. Letters: B utterances, T tokens, D inputs, H hidden units a direction.
 * Gates are in the order input, forget, cell, output along the axis of 4H.
 */
export interface BiLstmWeights {
  /** [D, 4H] */
  readonly forwardInput: Tensor2D;
  /** [H, 4H] */
  readonly forwardRecurrent: Tensor2D;
  /** [4H] */
  readonly forwardBias: Tensor1D;
  readonly backwardInput: Tensor2D;
  readonly backwardRecurrent: Tensor2D;
  readonly backwardBias: Tensor1D;
}

export interface BiLstmInputs extends BiLstmWeights {
  /** [B, T, D] */
  readonly x: Tensor3D;
  /** int32 [B]: tokens of each utterance; what lies beyond is padding, whatever it holds. */
  readonly lengths: Tensor1D;
}

/** What the forward pass keeps for the gradient, time-major, one direction after the other. */
export interface BiLstmOutputs {
  /** [B, T, 2H], zero on padding */
  readonly y: Tensor3D;
  /** [2, T, B, 4H], after their non-linearity */
  readonly gates: Tensor;
  /** [2, T, B, H] */
  readonly cells: Tensor;
}

/** Attributes of both kernels. */
export interface BiLstmAttrs {
  /**
   * The leading columns of x that hang on anything trained. The gradient of the others may be left at zero; where there are
   * none of them, it may be left out whole (an empty tensor).
   */
  readonly trainedColumns: number;
}

/** Gradients of a layer's inputs, each in the shape of its input. */
export interface BiLstmGradients extends BiLstmWeights {
  readonly x: Tensor3D;
}
