import { t } from '../../base/l10n';
import { nearestName } from '../../text/nearestName';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A line of SampleUtterances.txt whose first word is no intent. */
export const strayLegacySample: Rule = {
  id: 'legacy-sample-intent',
  severity: 'error',
  documentation: pages.intents,
  check({ model }) {
    const names = model.intents.map((intent) => intent.name.value);
    // Without a schema every line would be one.
    const strays = names.length === 0 ? [] : model.strays;
    return strays.map(({ intentName }) => {
      const nearest = nearestName(intentName.value, names);
      const mend =
        nearest === undefined ? t('Add it there, or correct the line.') : t("Did you mean '{0}'?", nearest);
      return findingOf(strayLegacySample, {
        part: 'samples',
        range: intentName.range,
        message: t("Intent '{0}' is not in the intent schema. {1}", intentName.value, mend),
        fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
      });
    });
  },
};
