/** What a rename at a place would rename. */
import { t } from '../../base/l10n';
import type { Sample } from '../../model/types';
import type { FeatureContext } from '../featureContext';
import { slotOwners } from '../slotOwners';
import { type ModelSymbol, type SlotSymbol, symbolAt } from '../symbolAt';

/** The request cannot be fulfilled; the message says why, and what to do instead. */
export interface Refusal {
  readonly refusal: string;
}

/** undefined: nothing that has a name stands there. */
export function renameTarget(context: FeatureContext, offset: number): ModelSymbol | Refusal | undefined {
  const symbol = symbolAt(context, offset);
  if (symbol === undefined || symbol.kind === 'value') return undefined;
  const refusal = refuse(context, symbol);
  if (refusal !== undefined) return { refusal };
  return symbol.kind === 'slot' ? withSharedPrompts(context, symbol) : symbol;
}

export function isRefusal(target: object): target is Refusal {
  return 'refusal' in target;
}

function refuse({ snapshot, catalog }: FeatureContext, symbol: ModelSymbol): string | undefined {
  const { name } = symbol;
  const ownedByAmazon = name.startsWith('AMAZON.');
  if (symbol.kind === 'intent' && (symbol.builtIn || ownedByAmazon)) {
    return t("'{0}' is a built-in intent: its name is Amazon's. Add an intent of your own instead.", name);
  }
  if (symbol.kind === 'slot-type') {
    if (symbol.builtIn || ownedByAmazon) {
      return t(
        "'{0}' is a built-in slot type: its name is Amazon's. Give the slot another type instead.",
        name,
      );
    }
    if (name.startsWith('amzn1.')) {
      return t("'{0}' is the id of a type in Amazon's slot type management. Rename the type there.", name);
    }
    // The name of its file is the type's name.
    if (
      snapshot.model.form === 'legacy' &&
      snapshot.model.slotTypes.some((type) => type.name.value === name)
    ) {
      return t(
        "Slot type '{0}' is a file in customSlotTypes. Rename the file, then the type in the schema.",
        name,
      );
    }
  }
  if (symbol.kind === 'slot') {
    const library = symbol.intents.find((intent) => catalog.intent(intent)?.library === 'library');
    if (library !== undefined)
      return t("Slot '{0}' comes with the built-in intent '{1}'. It cannot be renamed.", name, library);
  }
  return undefined;
}

/** A prompt that several intents use names the slot for all of them: they are renamed together or not at all. */
function withSharedPrompts({ snapshot }: FeatureContext, symbol: SlotSymbol): SlotSymbol {
  const owners = new Set(symbol.intents);
  const groups = snapshot.model.prompts
    .filter(({ variations }) => variations.some(({ text }) => namesSlot(text, symbol.name)))
    .map(({ id }) => slotOwners(snapshot.model, id.value, symbol.name));
  for (let size = -1; size !== owners.size; ) {
    size = owners.size;
    for (const group of groups.filter((each) => each.some((name) => owners.has(name)))) {
      for (const name of group) owners.add(name);
    }
  }
  return { ...symbol, intents: [...owners] };
}

function namesSlot(text: Sample | undefined, name: string): boolean {
  return text?.template.parts.some((part) => part.kind === 'slot' && part.name === name) ?? false;
}
