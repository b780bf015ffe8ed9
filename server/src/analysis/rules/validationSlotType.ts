import { t } from '../../base/l10n';
import type { Catalog } from '../../catalog/types';
import type { InteractionModel } from '../../model/types';
import type { Finding } from '../types';
import { type PlacedValidation, validationsOf } from './dialogParts';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A validation that the slot's type gives nothing to check. */
export const validationSlotType: Rule = {
  id: 'validation-slot-type',
  severity: 'warning',
  documentation: pages.validation,
  check({ model, catalog }) {
    return validationsOf(model.dialog).flatMap((placed) => checkValidation(placed, model, catalog));
  },
};

/** What a type's values are to a validation. */
type ValueKind = 'custom' | 'list' | 'number' | 'date' | 'phrase' | 'other';

const numbers = new Set(['NUMBER', 'FOUR_DIGIT_NUMBER', 'Ordinal', 'PhoneNumber']);
const dates = new Set(['DATE', 'TIME']);

interface Fit {
  readonly kinds: readonly ValueKind[];
  words(): string;
}

const sets: Fit = {
  kinds: ['custom', 'list', 'number'],
  words: () => t('custom types, list types, AMAZON.NUMBER, FOUR_DIGIT_NUMBER, Ordinal and PhoneNumber'),
};
const comparisons: Fit = {
  kinds: ['number', 'date', 'other'],
  words: () => t('numbers, dates, times and durations'),
};
const durations: Fit = { kinds: ['date'], words: () => t('AMAZON.DATE and AMAZON.TIME') };

const fits = new Map<string, Fit>(
  Object.entries({
    hasEntityResolutionMatch: { kinds: ['custom'], words: () => t('types with values in this model') },
    isInSet: sets,
    isNotInSet: sets,
    isGreaterThan: comparisons,
    isGreaterThanOrEqualTo: comparisons,
    isLessThan: comparisons,
    isLessThanOrEqualTo: comparisons,
    isInDuration: durations,
    isNotInDuration: durations,
  }),
);

function checkValidation(
  { slot, validation }: PlacedValidation,
  model: InteractionModel,
  catalog: Catalog,
): Finding[] {
  const fit = fits.get(validation.type?.value ?? '');
  const kind = slot.type && kindOf(slot.type.value, model, catalog);
  if (!validation.type || !slot.type || !fit || !kind || fit.kinds.includes(kind)) {
    return [];
  }
  return [
    findingOf(validationSlotType, {
      range: validation.type.range,
      message: t(
        "'{0}' does not fit slot type '{1}': it is for {2}. Choose another validation or type.",
        validation.type.value,
        slot.type.value,
        fit.words(),
      ),
    }),
  ];
}

/** undefined: we know nothing of the type. A built-in type with values of the skill's own counts as custom. */
function kindOf(type: string, { slotTypes }: InteractionModel, catalog: Catalog): ValueKind | undefined {
  if (slotTypes.some(({ name }) => name.value === type)) {
    return 'custom';
  }
  const builtIn = catalog.slotType(type);
  if (builtIn === undefined) {
    return undefined;
  }
  if (builtIn.kind !== 'computed') {
    return builtIn.kind;
  }
  const name = type.replace(/^AMAZON\./, '');
  return numbers.has(name) ? 'number' : dates.has(name) ? 'date' : 'other';
}
