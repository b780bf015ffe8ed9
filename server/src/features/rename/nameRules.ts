/** Which names Alexa takes, and which are free. */
import { cardinal } from '../../catalog/numberWords';
import type { ModelSnapshot } from '../../analysis/snapshot';
import type { ModelSymbol, SlotSymbol } from '../symbolAt';

/** What can be renamed, in words. */
export const kindNames: Readonly<Record<Exclude<ModelSymbol['kind'], 'value'>, string>> = {
  intent: 'intent',
  slot: 'slot',
  'slot-type': 'slot type',
  prompt: 'prompt',
};

/** Why a new name cannot be, with the mend; undefined: it can. */
export function refuseName(
  symbol: ModelSymbol,
  newName: string,
  models: readonly ModelSnapshot[],
): string | undefined {
  if (symbol.kind === 'value') return undefined;
  return refuseSpelling(symbol, newName) ?? refuseTaken(symbol, newName, models);
}

function refuseSpelling({ kind }: ModelSymbol, newName: string): string | undefined {
  if (newName.trim() === '') return 'The new name is empty. Type a name.';
  if (kind === 'prompt' || kind === 'value') return undefined;
  const what = kindNames[kind];
  if (newName.startsWith('AMAZON.')) {
    return `'${newName}' is a name of Amazon's own. Choose a name without 'AMAZON.'.`;
  }
  if (/^[A-Za-z][A-Za-z_]*$/.test(newName)) return undefined;
  const mended = mendName(newName);
  const mend = mended === '' ? '' : ` Try '${mended}'.`;
  return `'${newName}' cannot be the name of ${what === 'intent' ? 'an' : 'a'} ${what}: it begins with a letter (A to Z) and goes on with letters and underscores.${mend}`;
}

/** The name that Alexa would take: no accents or signs, numbers as words; empty where nothing is left. */
export function mendName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\d{1,4}/g, (digits) => inCamelCase(cardinal(Number(digits), 'en-US')))
    .trim()
    .replace(/[^A-Za-z]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function inCamelCase(words: string): string {
  return words.replace(/(?:^| )([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function refuseTaken(
  symbol: ModelSymbol,
  newName: string,
  models: readonly ModelSnapshot[],
): string | undefined {
  for (const { model } of models) {
    const place = model.locale === undefined ? 'the model' : `the ${model.locale} model`;
    if (takenIn(symbol, newName, model)) {
      const what = symbol.kind === 'value' ? 'value' : kindNames[symbol.kind];
      return `There is ${what === 'intent' ? 'an' : 'a'} ${what} '${newName}' in ${place} already. Choose another name.`;
    }
  }
  return undefined;
}

type Model = ModelSnapshot['model'];

function takenIn(symbol: ModelSymbol, name: string, model: Model): boolean {
  switch (symbol.kind) {
    case 'intent':
      return model.intents.some((intent) => intent.name.value === name);
    case 'slot':
      return slotTakenIn(symbol, name, model);
    case 'slot-type':
      return model.slotTypes.some((type) => type.name.value === name);
    case 'prompt':
      return model.prompts.some((prompt) => prompt.id.value === name);
    default:
      return false;
  }
}

/** Slots of other intents may have the name: each intent has its own. */
function slotTakenIn({ intents }: SlotSymbol, name: string, model: Model): boolean {
  return model.intents.some(
    (intent) => intents.includes(intent.name.value) && intent.slots.some((slot) => slot.name.value === name),
  );
}
