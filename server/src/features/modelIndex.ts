import { groupBy } from '../base/groupBy';
import type {
  DialogIntent,
  Intent,
  InteractionModel,
  Prompt,
  PromptReference,
  Slot,
  SlotType,
} from '../model/types';

/** What the names of a model refer to. Of several declarations with one name the first stands for all. */
export interface ModelIndex {
  readonly intents: ReadonlyMap<string, Intent>;
  readonly slotTypes: ReadonlyMap<string, SlotType>;
  readonly prompts: ReadonlyMap<string, Prompt>;
  readonly dialogIntents: ReadonlyMap<string, DialogIntent>;
  /** Slots by the name of their type. */
  readonly typeUses: ReadonlyMap<string, readonly SlotOfIntent[]>;
  /** References of the dialog by prompt id. */
  readonly promptUses: ReadonlyMap<string, readonly PromptUse[]>;
}

export interface SlotOfIntent {
  readonly intent: Intent;
  readonly slot: Slot;
}

export interface PromptUse {
  readonly intentName: string;
  /** undefined: a prompt of the intent itself. */
  readonly slotName: string | undefined;
  readonly reference: PromptReference;
}

const indexes = new WeakMap<InteractionModel, ModelIndex>();

/** The index of a tree, made at first use: a tree never changes. */
export function indexOf(model: InteractionModel): ModelIndex {
  let index = indexes.get(model);
  if (index === undefined) {
    index = createIndex(model);
    indexes.set(model, index);
  }
  return index;
}

function createIndex(model: InteractionModel): ModelIndex {
  const dialogIntents = model.dialog?.intents ?? [];
  return {
    intents: byName(model.intents, (intent) => intent.name.value),
    slotTypes: byName(model.slotTypes, (type) => type.name.value),
    prompts: byName(model.prompts, (prompt) => prompt.id.value),
    dialogIntents: byName(dialogIntents, (intent) => intent.name.value),
    typeUses: groupBy(
      model.intents.flatMap((intent) => intent.slots.map((slot) => ({ intent, slot }))),
      ({ slot }) => slot.type?.value ?? '',
    ),
    promptUses: groupBy(dialogIntents.flatMap(promptUsesOf), (use) => use.reference.id.value),
  };
}

/** In the order of the tree, not of the text. */
export function promptUsesOf(intent: DialogIntent): PromptUse[] {
  const intentName = intent.name.value;
  return [
    ...intent.prompts.map((reference) => ({ intentName, slotName: undefined, reference })),
    ...intent.slots.flatMap((slot) => {
      const validations = slot.validations.flatMap(({ prompt }) => (prompt === undefined ? [] : [prompt]));
      return [...slot.prompts, ...validations].map((reference) => ({
        intentName,
        slotName: slot.name.value,
        reference,
      }));
    }),
  ];
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) {
    const name = nameOf(item);
    if (name !== '' && !map.has(name)) map.set(name, item);
  }
  return map;
}
