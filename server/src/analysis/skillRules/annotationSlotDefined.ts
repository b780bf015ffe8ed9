import { t } from '../../base/l10n';
import { nearestName } from '../../text/nearestName';
import { pages } from '../rules/documentation';
import { type ExpectedIntent, expectedIntents, intentsNamed } from './annotatedModels';
import { type PlacedFinding, placedFinding, type SkillRule } from './skillRule';

/** An annotation set expects a slot that the intent does not have: the test can only fail. */
export const annotationSlotDefined: SkillRule = {
  id: 'annotation-slot-defined',
  severity: 'warning',
  documentation: pages.testUtterances,
  check(skill) {
    return expectedIntents(skill).flatMap(checkIntent);
  },
};

function checkIntent({ uri, intent, models }: ExpectedIntent): PlacedFinding[] {
  const declared = intentsNamed(intent.name.value, models);
  // Intents that are not there are another rule's; library intents bring slots that no model declares.
  if (declared.length === 0 || intent.name.value.includes('<')) {
    return [];
  }
  const names = declared.flatMap(({ slots }) => slots.map(({ name }) => name.value));
  // A slot with several values is there once for each.
  const slots = new Map(intent.slots.map(({ name }) => [name.range.start, name]));
  return [...slots.values()]
    .filter(({ value }) => !names.includes(value))
    .map(({ value, range }) => {
      const nearest = nearestName(value, names);
      const mend = nearest === undefined ? t('Expect one of its slots.') : t("Did you mean '{0}'?", nearest);
      return placedFinding(annotationSlotDefined, uri, {
        range,
        message: t("Intent '{0}' has no slot '{1}'. {2}", intent.name.value, value, mend),
        fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
      });
    });
}
