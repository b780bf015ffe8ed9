/** What slots' values stand for, as Alexa's entity resolution would tell the skill. */
import { t } from '../../base/l10n';
import { resolveSlot } from '../../evaluation/resolution/resolveSlot';
import type { InteractionModel } from '../../model/types';
import type { PredictedSlot } from '../../nlu/types';
import { code } from '../describeModel';

/** ` → canonical (id)`; empty where the type lists no values, or the value says it all. */
export function describeResolution(
  model: InteractionModel | undefined,
  intent: string,
  { name, value }: Pick<PredictedSlot, 'name' | 'value'>,
): string {
  const resolutions = model === undefined ? [] : resolveSlot(model, intent, name, value);
  if (resolutions.length === 0) return '';
  const [best, ...others] = resolutions.flatMap(({ values }) => values);
  if (best === undefined) return t(' → no listed value (`ER_SUCCESS_NO_MATCH`)');
  if (best.name === value && best.id === undefined && others.length === 0) return '';
  const id = best.id === undefined ? '' : t(' (id {0})', code(best.id));
  const more = others.length === 0 ? '' : t(', or {0}', others.map((each) => code(each.name)).join(', '));
  return ` → ${code(best.name)}${id}${more}`;
}

/** Of the slots of one filling that are listed under another name: a line each. */
export function describeResolved(
  model: InteractionModel,
  intent: string,
  slots: readonly Pick<PredictedSlot, 'name' | 'value'>[],
): string {
  return slots
    .flatMap((slot) => {
      const meaning = describeResolution(model, intent, slot);
      return meaning === '' ? [] : [`- ${code(slot.name)} = ${code(slot.value)}${meaning}`];
    })
    .join('\n');
}
