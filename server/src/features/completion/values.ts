import { t } from '../../base/l10n';
import type { DialogSlot, DialogValidation, InteractionModel } from '../../model/types';
import { describeValue } from '../hover/describeType';
import { indexOf } from '../modelIndex';
import type { Suggestion } from './suggestion';

/** More than anyone scrolls through; what is typed narrows them down before they are counted. So many may not be all. */
export const mostValues = 300;

/** Values of the slot's type that a validation does not name yet. */
export function valuesForValidation(
  { type }: DialogSlot,
  validation: DialogValidation,
  prefix: string,
  model: InteractionModel,
): Suggestion[] {
  const values = indexOf(model).slotTypes.get(type?.value ?? '')?.values ?? [];
  const taken = new Set(validation.values.map(({ value }) => value));
  const wanted = prefix.toLowerCase();
  const suggestions: Suggestion[] = [];
  for (const value of values) {
    const name = value.value.value;
    if (suggestions.length === mostValues) break;
    if (taken.has(name) && name !== prefix) continue;
    if (!name.toLowerCase().includes(wanted)) continue;
    const detail = type === undefined ? '' : t('value of {0}', type.value);
    suggestions.push({ name, kind: 'value', detail, documentation: describeValue(value), rank: 0 });
  }
  return suggestions;
}
