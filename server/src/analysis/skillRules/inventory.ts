import { t } from '../../base/l10n';
import type { InteractionModel } from '../../model/types';
import type { Located, TextRange } from '../../text/range';
import { isBuiltIn } from '../rules/rule';

/** What a model has that its other locales are to have too, by a key that is the same in all of them. */
export type Inventory = ReadonlyMap<string, InventoryItem>;

export interface InventoryItem {
  /** The field's word, which takes an s for more than one. */
  readonly kind: 'intent' | 'slot' | 'slot type' | 'dialog' | 'prompt';
  readonly name: string;
  readonly range: TextRange;
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

function entry(
  key: string,
  kind: InventoryItem['kind'],
  { value, range }: Located<string>,
  words: string,
  intent?: string,
): Entry {
  const owner = intent === undefined ? undefined : `intent ${intent}`;
  return [key, { kind, name: value, range, words, owner, intent }];
}

function intentItems({ intents }: InteractionModel): Entry[] {
  return intents.flatMap(({ name, slots }) => [
    entry(`intent ${name.value}`, 'intent', name, t("Intent '{0}'", name.value)),
    ...slots.map((slot) =>
      entry(
        `slot ${name.value} ${slot.name.value}`,
        'slot',
        slot.name,
        t("Slot '{0}' of intent '{1}'", slot.name.value, name.value),
        name.value,
      ),
    ),
  ]);
}

/** The skill's own types: which of Amazon's a locale can use, and has to extend, depends on the locale. */
function typeItems({ slotTypes }: InteractionModel): Entry[] {
  return slotTypes
    .filter(({ name }) => !isBuiltIn(name.value))
    .map(({ name }) => entry(`type ${name.value}`, 'slot type', name, t("Slot type '{0}'", name.value)));
}

function dialogItems({ dialog }: InteractionModel): Entry[] {
  return (dialog?.intents ?? []).map(({ name }) =>
    entry(`dialog ${name.value}`, 'dialog', name, t("The dialog of intent '{0}'", name.value), name.value),
  );
}

/** The console numbers prompts anew in every locale: only ids that somebody has chosen can be compared. */
function promptItems({ prompts }: InteractionModel): Entry[] {
  return prompts
    .filter(({ id }) => !/\d{6}/.test(id.value))
    .map(({ id }) => entry(`prompt ${id.value}`, 'prompt', id, t("Prompt '{0}'", id.value)));
}
