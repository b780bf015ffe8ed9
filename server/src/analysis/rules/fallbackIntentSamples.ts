import { t } from '../../base/l10n';
import { pages } from './documentation';
import { findingOf, type IntentRule } from './rule';

export const fallbackIntent = 'AMAZON.FallbackIntent';

/** Samples of the intent for what fits no other, which Alexa derives from the model. */
export const fallbackIntentSamples: IntentRule = {
  id: 'fallback-intent-samples',
  severity: 'warning',
  documentation: pages.standardIntents,
  checkIntent({ name, samples }, { samplesPart }) {
    const first = samples[0];
    return first === undefined || name.value !== fallbackIntent
      ? []
      : [
          findingOf(fallbackIntentSamples, {
            part: samplesPart,
            range: first.range,
            message: t('{0} takes no samples: Alexa works out what it hears. Remove them.', fallbackIntent),
            fix: { kind: 'remove' },
          }),
        ];
  },
};
