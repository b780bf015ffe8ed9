/** Kernel names in the tfjs registry, for backends that pool in one go. */
export const maxPoolKernel = 'SkillLensMaxPool';
export const maxPoolGradKernel = 'SkillLensMaxPoolGrad';
