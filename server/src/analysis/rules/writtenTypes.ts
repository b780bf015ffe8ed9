import type { InteractionModel, SlotType } from '../../model/types';

/** Types that stand in the model's text; those of a legacy pair have files of their own. */
export function writtenTypes({ form, slotTypes }: InteractionModel): readonly SlotType[] {
  return form === 'legacy' ? [] : slotTypes;
}
