import { t } from '../../base/l10n';
import type { Catalog } from '../../catalog/types';
import type { InteractionModel, Slot } from '../../model/types';
import { nearestName } from '../../text/nearestName';
import type { Finding, FindingFix } from '../types';
import { slotsThat } from '../origins';
import { pages } from './documentation';
import { isTypeName, nearestBuiltIn } from './names';
import { findingOf, isBuiltIn, type Report, type Rule, type RuleContext } from './rule';

/** A slot whose type is neither in the model nor built in. */
export const undefinedSlotType: Rule = {
  id: 'slot-type-defined',
  severity: 'error',
  documentation: pages.slotTypes,
  check(context) {
    const { model, catalog } = context;
    const defined = typesOf(model);
    return model.intents.flatMap((intent) =>
      slotsThat(
        intent,
        ({ type }) => type !== undefined && !isKnownType(type.value, defined, catalog),
      ).flatMap((slot) => checkSlot(slot, defined, context)),
    );
  },
};

/** Names of the model's own types. One that has blanks around it is another rule's, and is meant by the name without. */
export function typesOf({ slotTypes }: InteractionModel): ReadonlySet<string> {
  return new Set(slotTypes.flatMap(({ name: { value } }) => [value, value.trim()]));
}

/** @param defined see `typesOf` */
export function isKnownType(name: string, defined: ReadonlySet<string>, catalog: Catalog): boolean {
  return defined.has(name) || catalog.slotType(name) !== undefined || name.startsWith('amzn1.');
}

function checkSlot(slot: Slot, defined: ReadonlySet<string>, { model, catalog }: RuleContext): Finding[] {
  const type = slot.type;
  if (!type || type.value === '') {
    return [];
  }
  if (isBuiltIn(type.value)) {
    return [findingOf(undefinedSlotType, { range: type.range, ...unknownBuiltIn(type.value, catalog) })];
  }
  if (model.form !== 'legacy') {
    const nearest = nearestName(type.value, [...[...defined].filter(isTypeName), ...catalog.slotTypeNames]);
    const mend = nearest === undefined ? t("Add it to 'types'.") : t("Did you mean '{0}'?", nearest);
    const message = t("Slot '{0}' has the undefined type '{1}'. {2}", slot.name.value, type.value, mend);
    const fix = fixFor(type.value, nearest);
    return [findingOf(undefinedSlotType, { range: type.range, message, fix })];
  }
  // Legacy types live in the console; their value files are a habit, not a rule. LITERAL and DATE had no prefix.
  const message = t("No values of type '{0}' were found in customSlotTypes beside this file.", type.value);
  return catalog.slotType(`AMAZON.${type.value}`)
    ? []
    : [findingOf(undefinedSlotType, { severity: 'information', range: type.range, message })];
}

/** A new type of Amazon's may not have reached our list, so that only a slip of case is certain. */
function unknownBuiltIn(name: string, catalog: Catalog): Pick<Report, 'severity' | 'message' | 'fix'> {
  const otherCase = catalog.slotTypeNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (otherCase !== undefined) {
    const message = t("The built-in slot type '{0}' is written '{1}'.", name, otherCase);
    return { severity: 'warning', message, fix: { kind: 'rename', to: otherCase } };
  }
  const nearest = nearestBuiltIn(name, catalog.slotTypeNames);
  const mend =
    nearest === undefined
      ? t('Use another type, or define one of your own.')
      : t("Did you mean '{0}'?", nearest);
  const message = t("Alexa has no built-in slot type '{0}' that we know of. {1}", name, mend);
  return { message, fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest } };
}

/** No type is made under a name that is refused. */
function fixFor(type: string, nearest: string | undefined): FindingFix | undefined {
  if (nearest !== undefined) {
    return { kind: 'rename', to: nearest };
  }
  return isTypeName(type) ? { kind: 'create-type', type } : undefined;
}

/** A type of Amazon's slot type management is known by its id, with or without values in the file. */
