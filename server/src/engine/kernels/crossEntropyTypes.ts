/** Kernel name in the tfjs registry, for backends that compute the loss and its gradient at once. */
export const crossEntropyKernel = 'SkillLensCrossEntropy';
