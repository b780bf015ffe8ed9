/**
 * Nodes of a tree at another place of the text. Intents, slot types, prompts and the dialog are copied only as far as
 * someone looks into them: behind an edit lie most of a file's nodes, and hardly any of them is asked for.
 */
import { lazy } from '../../base/lazy';
import type { Located, TextRange } from '../../text/range';
import type {
  Dialog,
  DialogIntent,
  DialogSlot,
  DialogValidation,
  Intent,
  Prompt,
  PromptReference,
  Sample,
  Slot,
  SlotType,
  SlotValue,
  Template,
  TemplatePart,
} from '../types';
import { createMover } from './origin';

export function moveRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

export function moveLocated<T>({ value, range }: Located<T>, by: number): Located<T> {
  return { value, range: moveRange(range, by) };
}

function moveOptional<T>(located: Located<T> | undefined, by: number): Located<T> | undefined {
  return located && moveLocated(located, by);
}

export function moveSample({ text, range, template }: Sample, by: number): Sample {
  return { text, range: moveRange(range, by), template: moveTemplate(template, by) };
}

function moveTemplate({ parts, problems }: Template, by: number): Template {
  return {
    parts: parts.map((part) => movePart(part, by)),
    problems: problems.map(({ kind, range }) => ({ kind, range: moveRange(range, by) })),
  };
}

function movePart(part: TemplatePart, by: number): TemplatePart {
  const range = moveRange(part.range, by);
  return part.kind === 'text'
    ? { ...part, range }
    : { ...part, range, nameRange: moveRange(part.nameRange, by) };
}

export function moveSlot(slot: Slot, by: number): Slot {
  return {
    name: moveLocated(slot.name, by),
    type: moveOptional(slot.type, by),
    range: moveRange(slot.range, by),
    samples: slot.samples.map((sample) => moveSample(sample, by)),
    multipleValues: moveOptional(slot.multipleValues, by),
  };
}

export const movedIntents = createMover<Intent>((intent, by) => {
  const slots = lazy(() => intent.slots.map((slot) => moveSlot(slot, by)));
  const samples = lazy(() => intent.samples.map((sample) => moveSample(sample, by)));
  return {
    name: moveLocated(intent.name, by),
    range: moveRange(intent.range, by),
    get slots() {
      return slots();
    },
    get samples() {
      return samples();
    },
    samplesRange: intent.samplesRange && moveRange(intent.samplesRange, by),
  };
});

export const movedSlotTypes = createMover<SlotType>((type, by) => {
  const values = lazy(() => type.values.map((value) => moveSlotValue(value, by)));
  return {
    name: moveLocated(type.name, by),
    range: moveRange(type.range, by),
    get values() {
      return values();
    },
    hasValueSupplier: type.hasValueSupplier,
  };
});

export function moveSlotValue({ range, id, value, synonyms }: SlotValue, by: number): SlotValue {
  return {
    range: moveRange(range, by),
    id: moveOptional(id, by),
    value: moveLocated(value, by),
    synonyms: synonyms.map((synonym) => moveLocated(synonym, by)),
  };
}

export const movedDialogs = createMover<Dialog>((dialog, by) => {
  const intents = lazy(() => dialog.intents.map((intent) => moveDialogIntent(intent, by)));
  return {
    range: moveRange(dialog.range, by),
    delegationStrategy: moveOptional(dialog.delegationStrategy, by),
    get intents() {
      return intents();
    },
  };
});

function moveDialogIntent(intent: DialogIntent, by: number): DialogIntent {
  return {
    name: moveLocated(intent.name, by),
    range: moveRange(intent.range, by),
    delegationStrategy: moveOptional(intent.delegationStrategy, by),
    confirmationRequired: moveOptional(intent.confirmationRequired, by),
    prompts: intent.prompts.map((reference) => moveReference(reference, by)),
    slots: intent.slots.map((slot) => moveDialogSlot(slot, by)),
  };
}

function moveDialogSlot(slot: DialogSlot, by: number): DialogSlot {
  return {
    name: moveLocated(slot.name, by),
    type: moveOptional(slot.type, by),
    range: moveRange(slot.range, by),
    elicitationRequired: moveOptional(slot.elicitationRequired, by),
    confirmationRequired: moveOptional(slot.confirmationRequired, by),
    prompts: slot.prompts.map((reference) => moveReference(reference, by)),
    validations: slot.validations.map((validation) => moveValidation(validation, by)),
  };
}

function moveValidation(validation: DialogValidation, by: number): DialogValidation {
  return {
    type: moveOptional(validation.type, by),
    range: moveRange(validation.range, by),
    prompt: validation.prompt && moveReference(validation.prompt, by),
    properties: validation.properties,
    values: validation.values.map((value) => moveLocated(value, by)),
  };
}

function moveReference({ role, id }: PromptReference, by: number): PromptReference {
  return { role, id: moveLocated(id, by) };
}

export const movedPrompts = createMover<Prompt>((prompt, by) => {
  const variations = lazy(() =>
    prompt.variations.map(({ range, type, text }) => ({
      range: moveRange(range, by),
      type: moveOptional(type, by),
      text: text && moveSample(text, by),
    })),
  );
  return {
    id: moveLocated(prompt.id, by),
    range: moveRange(prompt.range, by),
    get variations() {
      return variations();
    },
  };
});
