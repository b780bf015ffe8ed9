import { damagedText } from './damagedText';
import { duplicateSample } from './duplicateSample';
import { malformedBraces } from './malformedBraces';
import { nothingToTrain } from './nothingToTrain';
import type { Rule } from './rule';
import { sharedSample } from './sharedSample';
import { slotWithoutType } from './slotWithoutType';
import { strayLegacySample } from './strayLegacySample';
import { typeWithoutValues } from './typeWithoutValues';
import { undeclaredSlot } from './undeclaredSlot';
import { undefinedSlotType } from './undefinedSlotType';
import { withoutSamples } from './withoutSamples';

/** All rules that look at a model alone, without predictions. */
export const rules: readonly Rule[] = [
  undeclaredSlot,
  undefinedSlotType,
  malformedBraces,
  duplicateSample,
  sharedSample,
  slotWithoutType,
  typeWithoutValues,
  withoutSamples,
  strayLegacySample,
  nothingToTrain,
  damagedText,
];
