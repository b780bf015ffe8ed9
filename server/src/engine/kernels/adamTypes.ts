/** Kernel names in the tfjs registry, for backends that have a fused optimizer. */
export const adamKernel = 'SkillLensAdam';
export const squaredNormKernel = 'SkillLensSquaredNorm';

/**
 * Attributes of the Adam kernel. Its inputs are, for each variable i below `count`, `weights{i}`, `gradient{i}`, `mean{i}`
 * and `square{i}`; all but the gradients are changed in place. One call for all: a call through the tape's bookkeeping
 * costs more than the sums of a small variable.
 */
export interface AdamAttrs {
  readonly count: number;
  /** Learning rate with both bias corrections folded in. */
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Factor of the gradient, for clipping. */
  readonly scale: number;
}
