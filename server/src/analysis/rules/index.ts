import { damagedText } from './damagedText';
import { duplicateSample } from './duplicateSample';
import { malformedBraces } from './malformedBraces';
import { nothingToTrain } from './nothingToTrain';
import { otherFindings } from './otherFindings';
import type { RuleFacts } from './rule';
import type { RuleSet } from './runRules';
import { sharedSample } from './sharedSample';
import { slotWithoutType } from './slotWithoutType';
import { strayLegacySample } from './strayLegacySample';
import { typeWithoutValues } from './typeWithoutValues';
import { undeclaredSlot } from './undeclaredSlot';
import { undefinedSlotType } from './undefinedSlotType';
import { withoutSamples } from './withoutSamples';

/** All rules that look at a model alone, without predictions. */
export const rules: RuleSet = {
  model: [undefinedSlotType, sharedSample, withoutSamples, strayLegacySample, nothingToTrain, damagedText],
  intent: [undeclaredSlot, malformedBraces, duplicateSample, slotWithoutType],
  type: [typeWithoutValues],
};

/** Whatever a finding can be called, by its id: the rules, and what the parser and the comparisons say. */
export const ruleFacts: ReadonlyMap<string, RuleFacts> = new Map(
  [...otherFindings, ...rules.model, ...rules.intent, ...rules.type].map((facts) => [facts.id, facts]),
);

/** Amazon's page on what a finding is about. */
export function documentationOf(ruleId: string): string | undefined {
  return ruleFacts.get(ruleId)?.documentation;
}
