/** What may be written at a cursor, told by the tree around it and by the text just before it. */
import type {
  DialogIntent,
  DialogSlot,
  DialogValidation,
  Intent,
  PromptReference,
  Sample,
  Slot,
  SlotType,
} from '../../model/types';
import { type Enclosing, enclosingAt } from '../enclosing';
import type { FeatureContext } from '../featureContext';
import { itemAt, touches } from '../itemAt';
import { slotOwners } from '../slotOwners';
import { placeholderAt } from './placeholder';
import { type FieldText, fieldAt, quotedTarget, type Target, wordTarget } from './target';

export type CompletionPlace = { readonly target: Target } & (
  | {
      readonly kind: 'placeholder';
      readonly intentNames: readonly string[];
      /** The text that the placeholder is written in. */
      readonly sample: Sample;
    }
  | { readonly kind: 'intent-name'; readonly intent: Intent }
  | { readonly kind: 'slot-name'; readonly intent: Intent; readonly slot: Slot }
  | { readonly kind: 'slot-type' }
  | { readonly kind: 'type-name'; readonly slotType: SlotType }
  | { readonly kind: 'dialog-intent'; readonly intent: DialogIntent }
  | { readonly kind: 'dialog-slot'; readonly intent: DialogIntent; readonly slot: DialogSlot }
  | { readonly kind: 'dialog-slot-type'; readonly intent: DialogIntent; readonly slot: DialogSlot }
  | { readonly kind: 'prompt-reference'; readonly role: PromptReference['role'] }
  | { readonly kind: 'prompt-id'; readonly id: string }
  | { readonly kind: 'value'; readonly slot: DialogSlot; readonly validation: DialogValidation }
  | { readonly kind: 'line' }
);

export function completionPlaceAt(context: FeatureContext, offset: number): CompletionPlace | undefined {
  const { snapshot, document } = context;
  const text = document.text.getText();
  if (document.part === 'samples') return inLine(context, text, offset);
  const enclosing = enclosingAt(snapshot, document.part, offset);
  if (enclosing === undefined) return undefined;
  const written = textAround(context, enclosing, offset);
  if (written !== undefined) {
    const target = placeholderAt(text, written.sample.range, offset);
    return target && { kind: 'placeholder', target, ...written };
  }
  const field = fieldAt(text, offset);
  switch (enclosing.kind) {
    case 'intent':
      return field && inIntent(enclosing, field);
    case 'slot-type':
      return field && inSlotType(enclosing, field, offset);
    case 'dialog':
      return inDialog(enclosing, text, field, offset);
    case 'prompt':
      return field?.key === 'id'
        ? { kind: 'prompt-id', target: field.target, id: enclosing.prompt.id.value }
        : undefined;
    default:
      return undefined;
  }
}

type Kind<K extends Enclosing['kind']> = Extract<Enclosing, { readonly kind: K }>;

/** The sample or prompt text at the cursor, and the intents whose slots it may name. */
function textAround(
  { snapshot }: FeatureContext,
  enclosing: Enclosing,
  offset: number,
): { sample: Sample; intentNames: readonly string[] } | undefined {
  if (enclosing.kind === 'intent' && enclosing.sample !== undefined) {
    return { sample: enclosing.sample, intentNames: [enclosing.intent.name.value] };
  }
  const text = enclosing.kind === 'prompt' ? enclosing.variation?.text : undefined;
  if (enclosing.kind !== 'prompt' || text === undefined || !touches(text.range, offset)) return undefined;
  return { sample: text, intentNames: slotOwners(snapshot.model, enclosing.prompt.id.value, '') };
}

function inLine(context: FeatureContext, text: string, offset: number): CompletionPlace | undefined {
  const { line } = context.document.text.positionAt(offset);
  const start = context.document.text.offsetAt({ line, character: 0 });
  if (/^\s*\S*$/.test(text.slice(start, offset))) return { kind: 'line', target: wordTarget(text, offset) };
  const enclosing = enclosingAt(context.snapshot, 'samples', offset);
  if (enclosing?.kind !== 'line') return undefined;
  const { sample, intentName } = enclosing.line;
  const target = placeholderAt(text, sample.range, offset);
  return target && { kind: 'placeholder', target, sample, intentNames: [intentName.value] };
}

function inIntent({ intent, slot }: Kind<'intent'>, { key, target }: FieldText): CompletionPlace | undefined {
  if (slot === undefined) {
    return key === 'name' || key === 'intent' ? { kind: 'intent-name', intent, target } : undefined;
  }
  if (key === 'name') return { kind: 'slot-name', intent, slot, target };
  return key === 'type' ? { kind: 'slot-type', target } : undefined;
}

function inSlotType(
  { slotType, value }: Kind<'slot-type'>,
  { key, target }: FieldText,
  offset: number,
): CompletionPlace | undefined {
  // The name of a value that is still empty looks alike.
  const isOwnName = slotType.name.value === '' || touches(slotType.name.range, offset);
  return key === 'name' && value === undefined && isOwnName
    ? { kind: 'type-name', slotType, target }
    : undefined;
}

function inDialog(
  { intent, slot, validation }: Kind<'dialog'>,
  text: string,
  field: FieldText | undefined,
  offset: number,
): CompletionPlace | undefined {
  if (intent === undefined) return undefined;
  if (slot !== undefined && validation !== undefined) {
    const value = itemAt(validation.values, offset);
    if (value !== undefined) {
      return { kind: 'value', slot, validation, target: quotedTarget(text, value.range.start, offset) };
    }
    if (field?.key === 'value') return { kind: 'value', slot, validation, target: field.target };
  }
  return field && inDialogField({ intent, slot }, field);
}

const roles: Readonly<Record<string, PromptReference['role']>> = {
  elicitation: 'elicitation',
  elicit: 'elicitation',
  confirmation: 'confirmation',
  confirm: 'confirmation',
  prompt: 'validation',
};

function inDialogField(
  { intent, slot }: { intent: DialogIntent; slot: DialogSlot | undefined },
  { key, target }: FieldText,
): CompletionPlace | undefined {
  const role = roles[key];
  if (role !== undefined) return { kind: 'prompt-reference', role, target };
  if (slot === undefined) return key === 'name' ? { kind: 'dialog-intent', intent, target } : undefined;
  if (key === 'name') return { kind: 'dialog-slot', intent, slot, target };
  return key === 'type' ? { kind: 'dialog-slot-type', intent, slot, target } : undefined;
}
