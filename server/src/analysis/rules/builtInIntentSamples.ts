import { t } from '../../base/l10n';
import { pages } from './documentation';
import { fallbackIntent } from './fallbackIntentSamples';
import { findingOf, type IntentRule, isBuiltIn } from './rule';

/** Samples on a built-in intent add to Amazon's own; told once an intent. */
export const builtInIntentSamples: IntentRule = {
  id: 'builtin-intent-samples',
  severity: 'hint',
  documentation: pages.standardIntents,
  checkIntent({ name, samples }, { samplesPart }) {
    const first = samples[0];
    if (first === undefined || !isBuiltIn(name.value) || name.value === fallbackIntent) {
      return [];
    }
    const message = t(
      "Samples of '{0}' add to Amazon's own. Keep those that Alexa would not know.",
      name.value,
    );
    return [findingOf(builtInIntentSamples, { part: samplesPart, range: first.range, message })];
  },
};
