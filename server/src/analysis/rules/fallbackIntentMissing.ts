import { t } from '../../base/l10n';
import { pages } from './documentation';
import { fallbackIntent } from './fallbackIntentSamples';
import { missingIntents, openingOf } from './missingIntents';
import { findingOf, type Rule } from './rule';

/** Without a fallback, speech that fits no intent is forced into one. */
export const fallbackIntentMissing: Rule = {
  id: 'fallback-intent-missing',
  severity: 'hint',
  documentation: pages.standardIntents,
  check({ model }) {
    const names = missingIntents(model, [fallbackIntent]);
    const message = t(
      'Without {0}, Alexa gives whatever users say to some other intent. Consider adding it.',
      fallbackIntent,
    );
    return names.length === 0 || model.form === 'legacy'
      ? []
      : [
          findingOf(fallbackIntentMissing, {
            range: openingOf(model),
            message,
            fix: { kind: 'add-intents', names },
          }),
        ];
  },
};
