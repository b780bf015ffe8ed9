import { t } from '../../base/l10n';
import type { Slot } from '../../model/types';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';
import { isKnownType, typesOf } from './undefinedSlotType';

/** One name for slots of different types: one project calls that refused, many published models have it. */
export const sameSlotNameSameType: Rule = {
  id: 'same-slot-name-same-type',
  severity: 'hint',
  documentation: pages.intents,
  check({ model, catalog }) {
    const defined = typesOf(model);
    const first = new Map<string, { readonly slot: Slot; readonly intent: string }>();
    return model.intents.flatMap((intent) =>
      intent.slots.flatMap((slot) => {
        // A type that is nowhere is told as that, and most likely a slip.
        if (model.form !== 'legacy' && slot.type && !isKnownType(slot.type.value, defined, catalog))
          return [];
        const known = first.get(slot.name.value);
        if (known === undefined) {
          first.set(slot.name.value, { slot, intent: intent.name.value });
        }
        const here = slot.type?.value;
        const there = known?.slot.type?.value;
        return known === undefined || !here || !there || here === there
          ? []
          : [
              findingOf(sameSlotNameSameType, {
                range: slot.name.range,
                message: t(
                  "Slot '{0}' has type '{1}' here and '{2}' in intent '{3}'. Give one of them another name.",
                  slot.name.value,
                  here,
                  there,
                  known.intent,
                ),
                related: [
                  { part: 'model', range: known.slot.name.range, message: t('in {0}', known.intent) },
                ],
              }),
            ];
      }),
    );
  },
};
