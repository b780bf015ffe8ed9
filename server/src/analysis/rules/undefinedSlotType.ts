import type { Catalog } from '../../catalog/types';
import type { Slot } from '../../model/types';
import { nearestName } from '../../text/nearestName';
import type { Finding, Severity } from '../types';
import { isBuiltIn, type Rule, type RuleContext } from './rule';

/** A slot whose type is neither in the model nor built in. */
export const undefinedSlotType: Rule = {
  id: 'slot-type-defined',
  severity: 'error',
  check(context) {
    const defined = new Set(context.model.slotTypes.map((type) => type.name.value));
    return context.model.intents.flatMap((intent) =>
      intent.slots.flatMap((slot) => checkSlot(slot, defined, context)),
    );
  },
};

function checkSlot(slot: Slot, defined: ReadonlySet<string>, { model, catalog }: RuleContext): Finding[] {
  const type = slot.type;
  if (!type || type.value === '' || isKnown(type.value, defined, catalog)) {
    return [];
  }
  const finding = (severity: Severity, message: string): Finding[] => [
    { ruleId: undefinedSlotType.id, severity, part: 'model', range: type.range, message, related: [] },
  ];
  if (isBuiltIn(type.value)) {
    const otherCase = catalog.slotTypeNames.find((name) => name.toLowerCase() === type.value.toLowerCase());
    if (otherCase !== undefined) {
      return finding('warning', `The built-in slot type '${type.value}' is written '${otherCase}'.`);
    }
    const mend = suggest(type.value, catalog.slotTypeNames, 'Use another type, or define one of your own.');
    return finding('error', `Alexa has no built-in slot type '${type.value}' that we know of. ${mend}`);
  }
  if (model.form !== 'legacy') {
    const mend = suggest(type.value, [...defined, ...catalog.slotTypeNames], "Add it to 'types'.");
    return finding('error', `Slot '${slot.name.value}' has the undefined type '${type.value}'. ${mend}`);
  }
  // Legacy types live in the console; their value files are a habit, not a rule. LITERAL and DATE had no prefix.
  return catalog.slotType(`AMAZON.${type.value}`)
    ? []
    : finding(
        'information',
        `No values of type '${type.value}' were found in customSlotTypes beside this file.`,
      );
}

/** A type of Amazon's slot type management is known by its id, with or without values in the file. */
function isKnown(name: string, defined: ReadonlySet<string>, catalog: Catalog): boolean {
  return defined.has(name) || catalog.slotType(name) !== undefined || name.startsWith('amzn1.');
}

function suggest(name: string, candidates: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? otherwise : `Did you mean '${nearest}'?`;
}
