import type { ModelSnapshot } from '../analysis/snapshot';
import type {
  Dialog,
  DialogIntent,
  DialogSlot,
  DialogValidation,
  DocumentPart,
  Intent,
  InteractionModel,
  Prompt,
  PromptVariation,
  Sample,
  Slot,
  SlotType,
  SlotValue,
} from '../model/types';
import { itemAt, touches } from './itemAt';
import { type SampleLine, sampleLinesOf } from './sampleLines';

/** What an offset lies in, from the outermost thing to the innermost; undefined where there is no further one. */
export type Enclosing =
  | {
      readonly kind: 'intent';
      readonly intent: Intent;
      readonly slot: Slot | undefined;
      /** Of the slot where there is one. */
      readonly sample: Sample | undefined;
    }
  | { readonly kind: 'slot-type'; readonly slotType: SlotType; readonly value: SlotValue | undefined }
  | {
      readonly kind: 'dialog';
      readonly dialog: Dialog;
      readonly intent: DialogIntent | undefined;
      readonly slot: DialogSlot | undefined;
      readonly validation: DialogValidation | undefined;
    }
  | { readonly kind: 'prompt'; readonly prompt: Prompt; readonly variation: PromptVariation | undefined }
  | { readonly kind: 'line'; readonly line: SampleLine };

/** Finds its way by halving: quick in a model of any size. */
export function enclosingAt(
  snapshot: ModelSnapshot,
  part: DocumentPart,
  offset: number,
): Enclosing | undefined {
  if (part === 'samples') {
    const line = itemAt(sampleLinesOf(snapshot), offset);
    return line && { kind: 'line', line };
  }
  return (
    inIntent(snapshot, offset) ??
    inSlotType(snapshot.model, offset) ??
    inDialog(snapshot.model, offset) ??
    inPrompt(snapshot.model, offset)
  );
}

function inIntent(snapshot: ModelSnapshot, offset: number): Enclosing | undefined {
  const intent = itemAt(snapshot.model.intents, offset);
  if (intent === undefined) return undefined;
  const slot = itemAt(intent.slots, offset);
  // The samples of a legacy pair's intents lie in the other text.
  const samples = snapshot.samplesPart === 'model' ? (slot ?? intent).samples : (slot?.samples ?? []);
  return { kind: 'intent', intent, slot, sample: itemAt(samples, offset) };
}

function inSlotType({ form, slotTypes }: InteractionModel, offset: number): Enclosing | undefined {
  // Those of a legacy pair lie in files of their own.
  const slotType = form === 'legacy' ? undefined : itemAt(slotTypes, offset);
  if (slotType === undefined) return undefined;
  const { values, hasValueSupplier } = slotType;
  // A supplier's values come last in the tree, wherever it stands in the text.
  const value = hasValueSupplier
    ? values.find(({ range }) => touches(range, offset))
    : itemAt(values, offset);
  return { kind: 'slot-type', slotType, value };
}

function inDialog({ dialog }: InteractionModel, offset: number): Enclosing | undefined {
  if (dialog === undefined || !touches(dialog.range, offset)) return undefined;
  const intent = itemAt(dialog.intents, offset);
  const slot = intent && itemAt(intent.slots, offset);
  return { kind: 'dialog', dialog, intent, slot, validation: slot && itemAt(slot.validations, offset) };
}

function inPrompt({ prompts }: InteractionModel, offset: number): Enclosing | undefined {
  const prompt = itemAt(prompts, offset);
  return prompt && { kind: 'prompt', prompt, variation: itemAt(prompt.variations, offset) };
}
