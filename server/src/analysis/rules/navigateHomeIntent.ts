import { t } from '../../base/l10n';
import { pages } from './documentation';
import { missingIntents, openingOf } from './missingIntents';
import { findingOf, type Rule } from './rule';

/** The intent that leaves for the home screen, which every model of the console has. */
export const navigateHomeIntent: Rule = {
  id: 'navigate-home-intent',
  severity: 'hint',
  documentation: pages.standardIntents,
  check({ model }) {
    const names = missingIntents(model, ['AMAZON.NavigateHomeIntent']);
    const message = t(
      'Models of the developer console have AMAZON.NavigateHomeIntent, which devices with a screen handle. Consider adding it.',
    );
    return names.length === 0 || model.form === 'legacy'
      ? []
      : [
          findingOf(navigateHomeIntent, {
            range: openingOf(model),
            message,
            fix: { kind: 'add-intents', names },
          }),
        ];
  },
};
