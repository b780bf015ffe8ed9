/** The dialog's parts side by side with what they are about in the language model. */
import type {
  Dialog,
  DialogIntent,
  DialogSlot,
  DialogValidation,
  InteractionModel,
  PromptReference,
  Slot,
} from '../../model/types';

/** A slot of the dialog, in its intent. */
export interface PlacedDialogSlot {
  readonly intent: DialogIntent;
  readonly slot: DialogSlot;
}

/** A validation, in its slot. */
export interface PlacedValidation extends PlacedDialogSlot {
  readonly validation: DialogValidation;
}

/** Where the dialog names a prompt. */
export interface PlacedReference {
  readonly intent: DialogIntent;
  readonly reference: PromptReference;
}

export function dialogSlotsOf(dialog: Dialog | undefined): PlacedDialogSlot[] {
  return (dialog?.intents ?? []).flatMap((intent) => intent.slots.map((slot) => ({ intent, slot })));
}

export function validationsOf(dialog: Dialog | undefined): PlacedValidation[] {
  return dialogSlotsOf(dialog).flatMap(({ intent, slot }) =>
    slot.validations.map((validation) => ({ intent, slot, validation })),
  );
}

/** In no order; an empty id is as good as none. */
export function referencesOf(dialog: Dialog | undefined): PlacedReference[] {
  return (dialog?.intents ?? []).flatMap((intent) =>
    [...intent.prompts, ...intent.slots.flatMap(referencesOfSlot)]
      .filter(({ id }) => id.value.trim() !== '')
      .map((reference) => ({ intent, reference })),
  );
}

function referencesOfSlot({ prompts, validations }: DialogSlot): PromptReference[] {
  return [...prompts, ...validations.flatMap(({ prompt }) => prompt ?? [])];
}

/** The slots that the language model gives to an intent; undefined where it has no such intent. */
export function declaredSlots(model: InteractionModel, intentName: string): readonly Slot[] | undefined {
  const intents = model.intents.filter(({ name }) => name.value === intentName);
  return intents.length === 0 ? undefined : intents.flatMap(({ slots }) => slots);
}
