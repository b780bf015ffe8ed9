import { beyondLearning } from './beyondLearning';
import { builtInIntentSamples } from './builtInIntentSamples';
import { builtInTypeLocale } from './builtInTypeLocale';
import { customIntentWithoutSamples } from './customIntentWithoutSamples';
import { damagedText } from './damagedText';
import { dialogRules } from './dialogRules';
import { duplicateSample } from './duplicateSample';
import { duplicateSynonym } from './duplicateSynonym';
import { duplicateValue } from './duplicateValue';
import { emptySample } from './emptySample';
import { emptyValue } from './emptyValue';
import { extendOnlyListTypes } from './extendOnlyListTypes';
import { fallbackIntentMissing } from './fallbackIntentMissing';
import { fallbackIntentSamples } from './fallbackIntentSamples';
import { fallbackSensitivityLocale } from './fallbackSensitivityLocale';
import { fewSamples } from './fewSamples';
import { intentNameFormat } from './intentNameFormat';
import { intentNameUnique } from './intentNameUnique';
import { intentSlotNameOverlap } from './intentSlotNameOverlap';
import { invocationNameArticle } from './invocationNameArticle';
import { invocationNameCase } from './invocationNameCase';
import { invocationNameCharacters } from './invocationNameCharacters';
import { invocationNameConnectingWord } from './invocationNameConnectingWord';
import { invocationNameInitialism } from './invocationNameInitialism';
import { invocationNameLaunchWord } from './invocationNameLaunchWord';
import { invocationNameLength } from './invocationNameLength';
import { invocationNameSingleWord } from './invocationNameSingleWord';
import { invocationNameWakeWord } from './invocationNameWakeWord';
import { legacyJoinedSamples } from './legacyJoinedSamples';
import { legacySlotSyntax } from './legacySlotSyntax';
import { libraryIntentSlots } from './libraryIntentSlots';
import { malformedBraces } from './malformedBraces';
import { modelSize } from './modelSize';
import { multipleValuesLocale } from './multipleValuesLocale';
import { navigateHomeIntent } from './navigateHomeIntent';
import { noLiteralType } from './noLiteralType';
import { noShortSample } from './noShortSample';
import { nothingToTrain } from './nothingToTrain';
import { phraseSlotAlone } from './phraseSlotAlone';
import { phraseSlotCarrier } from './phraseSlotCarrier';
import { phraseSlotGreedy } from './phraseSlotGreedy';
import { phraseSlotOnePerIntent } from './phraseSlotOnePerIntent';
import { phraseSlotWithSlots } from './phraseSlotWithSlots';
import { requiredIntents } from './requiredIntents';
import type { RuleSet } from './runRules';
import { sameSlotNameSameType } from './sameSlotNameSameType';
import { sampleCase } from './sampleCase';
import { sampleCharacters } from './sampleCharacters';
import { sampleFullwidth } from './sampleFullwidth';
import { sampleInitialism } from './sampleInitialism';
import { sampleNumber } from './sampleNumber';
import { sampleOnlySlots } from './sampleOnlySlots';
import { sampleSlotTwice } from './sampleSlotTwice';
import { sampleWakeOrInvocation } from './sampleWakeOrInvocation';
import { sampleWhitespace } from './sampleWhitespace';
import { sharedSample } from './sharedSample';
import { slotCjkGlue } from './slotCjkGlue';
import { slotGlue } from './slotGlue';
import { slotNameFormat } from './slotNameFormat';
import { slotNameUnique } from './slotNameUnique';
import { slotSampleOwnSlot } from './slotSampleOwnSlot';
import { slotTypeNameFormat } from './slotTypeNameFormat';
import { slotTypeNameUnique } from './slotTypeNameUnique';
import { slotWithoutType } from './slotWithoutType';
import { standardIntentSlots } from './standardIntentSlots';
import { staticSample } from './staticSample';
import { strayLegacySample } from './strayLegacySample';
import { synonymEqualsOtherValue } from './synonymEqualsOtherValue';
import { synonymOfTwoValues } from './synonymOfTwoValues';
import { tooManyIntents } from './tooManyIntents';
import { typeWithoutValues } from './typeWithoutValues';
import { unbalancedIntents } from './unbalancedIntents';
import { undeclaredSlot } from './undeclaredSlot';
import { undefinedSlotType } from './undefinedSlotType';
import { unknownBuiltInIntent } from './unknownBuiltInIntent';
import { unusedSlot } from './unusedSlot';
import { unusedSlotType } from './unusedSlotType';
import { valueCharacters } from './valueCharacters';
import { valueIdUnique } from './valueIdUnique';
import { valueInitialism } from './valueInitialism';
import { valueLength } from './valueLength';
import { valuesPerModel } from './valuesPerModel';
import { valuesSharedBetweenTypes } from './valuesSharedBetweenTypes';
import { withoutSamples } from './withoutSamples';

/** All rules that look at a model alone, without predictions. */
export const rules: RuleSet = {
  model: [
    beyondLearning,
    phraseSlotGreedy,
    ...dialogRules,
    customIntentWithoutSamples,
    damagedText,
    fallbackIntentMissing,
    fallbackSensitivityLocale,
    intentNameUnique,
    intentSlotNameOverlap,
    legacyJoinedSamples,
    invocationNameArticle,
    invocationNameCase,
    invocationNameCharacters,
    invocationNameConnectingWord,
    invocationNameInitialism,
    invocationNameLaunchWord,
    invocationNameLength,
    invocationNameSingleWord,
    invocationNameWakeWord,
    modelSize,
    navigateHomeIntent,
    noLiteralType,
    nothingToTrain,
    requiredIntents,
    sameSlotNameSameType,
    sampleWakeOrInvocation,
    sharedSample,
    slotTypeNameUnique,
    staticSample,
    strayLegacySample,
    tooManyIntents,
    unbalancedIntents,
    undefinedSlotType,
    unusedSlot,
    unusedSlotType,
    valuesPerModel,
    valuesSharedBetweenTypes,
    withoutSamples,
  ],
  intent: [
    builtInIntentSamples,
    builtInTypeLocale,
    duplicateSample,
    emptySample,
    fallbackIntentSamples,
    fewSamples,
    intentNameFormat,
    legacySlotSyntax,
    libraryIntentSlots,
    malformedBraces,
    multipleValuesLocale,
    noShortSample,
    phraseSlotAlone,
    phraseSlotCarrier,
    phraseSlotOnePerIntent,
    phraseSlotWithSlots,
    sampleCase,
    sampleCharacters,
    sampleFullwidth,
    sampleInitialism,
    sampleNumber,
    sampleOnlySlots,
    sampleSlotTwice,
    sampleWhitespace,
    slotCjkGlue,
    slotGlue,
    slotNameFormat,
    slotNameUnique,
    slotSampleOwnSlot,
    slotWithoutType,
    standardIntentSlots,
    undeclaredSlot,
    unknownBuiltInIntent,
  ],
  type: [
    duplicateSynonym,
    duplicateValue,
    emptyValue,
    extendOnlyListTypes,
    slotTypeNameFormat,
    synonymEqualsOtherValue,
    synonymOfTwoValues,
    typeWithoutValues,
    valueCharacters,
    valueIdUnique,
    valueInitialism,
    valueLength,
  ],
};
