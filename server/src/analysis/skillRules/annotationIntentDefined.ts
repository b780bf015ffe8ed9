import { t } from '../../base/l10n';
import { nearestName } from '../../text/nearestName';
import { pages } from '../rules/documentation';
import { expectedIntents, intentsNamed } from './annotatedModels';
import { placedFinding, type SkillRule } from './skillRule';

/** An annotation set expects an intent that the model does not have: the test can only fail. */
export const annotationIntentDefined: SkillRule = {
  id: 'annotation-intent-defined',
  severity: 'warning',
  documentation: pages.testUtterances,
  check(skill) {
    return expectedIntents(skill)
      .filter(({ intent: { name }, models }) => intentsNamed(name.value, models).length === 0)
      .map(({ uri, intent: { name }, models }) => {
        const names = models.flatMap(({ intents }) => intents.map((intent) => intent.name.value));
        const nearest = nearestName(name.value, names);
        const mend =
          nearest === undefined ? t('Expect one of its intents.') : t("Did you mean '{0}'?", nearest);
        return placedFinding(annotationIntentDefined, uri, {
          range: name.range,
          message: t("The model has no intent '{0}'. {1}", name.value, mend),
          fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
        });
      });
  },
};
