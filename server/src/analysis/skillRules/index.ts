import { annotationIntentDefined } from './annotationIntentDefined';
import { annotationSlotDefined } from './annotationSlotDefined';
import { invocationNamePerLocale } from './invocationNamePerLocale';
import { legacyPair } from './legacyPair';
import { localeDrift } from './localeDrift';
import { localeFileName } from './localeFileName';
import { localeSupported } from './localeSupported';
import { manifestLocaleModel } from './manifestLocaleModel';
import { skillJsonRequired } from './skillJsonRequired';
import type { SkillRule } from './skillRule';
import { slotTypeDrift } from './slotTypeDrift';

/** All rules that look at a skill's files side by side. */
export const skillRules: readonly SkillRule[] = [
  localeFileName,
  localeSupported,
  manifestLocaleModel,
  skillJsonRequired,
  legacyPair,
  invocationNamePerLocale,
  localeDrift,
  slotTypeDrift,
  annotationIntentDefined,
  annotationSlotDefined,
];
