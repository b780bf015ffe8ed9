import { t } from '../../base/l10n';
import { slotsThat } from '../origins';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A slot with the name of an intent, which the service of 2017 refused. */
export const intentSlotNameOverlap: Rule = {
  id: 'intent-slot-name-overlap',
  severity: 'warning',
  documentation: pages.intents,
  check({ model }) {
    const intents = new Map(model.intents.map(({ name }) => [name.value, name.range]));
    intents.delete('');
    return model.intents.flatMap((intent) =>
      slotsThat(intent, ({ name }) => intents.has(name.value)).flatMap(({ name }) => {
        const owner = intents.get(name.value);
        return owner === undefined
          ? []
          : [
              findingOf(intentSlotNameOverlap, {
                range: name.range,
                message: t("'{0}' is both a slot and an intent. Rename one of them.", name.value),
                related: [{ part: 'model', range: owner, message: t('the intent') }],
              }),
            ];
      }),
    );
  },
};
