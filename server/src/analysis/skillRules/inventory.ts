import type { InteractionModel } from '../../model/types';
import { isBuiltIn } from '../rules/rule';

/** What a model has that its other locales are to have too, by a key that is the same in all of them. */
export type Inventory = ReadonlyMap<string, InventoryItem>;

export interface InventoryItem {
  /** The field's word, which takes an s for more than one. */
  readonly kind: 'intent' | 'slot' | 'slot type' | 'dialog' | 'prompt';
  readonly name: string;
  /** Names it in a message. */
  readonly words: string;
  /** Key of the item that it is a part of. */
  readonly owner: string | undefined;
  /** The intent at whose name its absence is told. */
  readonly intent: string | undefined;
}

export function inventoryOf(model: InteractionModel): Inventory {
  const items = [...intentItems(model), ...typeItems(model), ...dialogItems(model), ...promptItems(model)];
  return new Map(items.filter(([, { name }]) => name.trim() !== ''));
}

type Entry = readonly [string, InventoryItem];

function intentItems({ intents }: InteractionModel): Entry[] {
  return intents.flatMap(({ name: { value: name }, slots }): Entry[] => [
    [
      `intent ${name}`,
      { kind: 'intent', name, words: `Intent '${name}'`, owner: undefined, intent: undefined },
    ],
    ...slots.map((slot): Entry => {
      const words = `Slot '${slot.name.value}' of intent '${name}'`;
      const owner = `intent ${name}`;
      return [
        `slot ${name} ${slot.name.value}`,
        { kind: 'slot', name: slot.name.value, words, owner, intent: name },
      ];
    }),
  ]);
}

/** Of the skill's own types: which of Amazon's a locale can use, and has to extend, depends on the locale. */
function typeItems({ slotTypes }: InteractionModel): Entry[] {
  return slotTypes
    .map((type) => type.name.value)
    .filter((name) => !isBuiltIn(name))
    .map((name) => {
      const words = `Slot type '${name}'`;
      return [`type ${name}`, { kind: 'slot type', name, words, owner: undefined, intent: undefined }];
    });
}

function dialogItems({ dialog }: InteractionModel): Entry[] {
  return (dialog?.intents ?? []).map(({ name: { value: name } }) => {
    const words = `The dialog of intent '${name}'`;
    return [`dialog ${name}`, { kind: 'dialog', name, words, owner: `intent ${name}`, intent: name }];
  });
}

/** The console numbers prompts anew in every locale: only ids that somebody has chosen can be compared. */
function promptItems({ prompts }: InteractionModel): Entry[] {
  return prompts
    .map(({ id }) => id.value)
    .filter((id) => !/\d{6}/.test(id))
    .map((name) => {
      const words = `Prompt '${name}'`;
      return [`prompt ${name}`, { kind: 'prompt', name, words, owner: undefined, intent: undefined }];
    });
}
