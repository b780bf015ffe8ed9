/** Kernel names in the tfjs registry, for backends that have a fused optimizer. */
export const adamKernel = 'SkillLensAdam';
export const squaredNormKernel = 'SkillLensSquaredNorm';

/** Attributes of the Adam kernel; its inputs are weights, gradient, mean and square, the last two and the weights changed in place. */
export interface AdamAttrs {
  /** Learning rate with both bias corrections folded in. */
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Factor of the gradient, for clipping. */
  readonly scale: number;
}
