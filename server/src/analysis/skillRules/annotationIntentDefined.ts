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
        const mend = nearest === undefined ? 'Expect one of its intents.' : `Did you mean '${nearest}'?`;
        return placedFinding(annotationIntentDefined, uri, {
          range: name.range,
          message: `The model has no intent '${name.value}'. ${mend}`,
          fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
        });
      });
  },
};
