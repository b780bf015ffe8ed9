/** Which names Alexa takes, and which are free. */
import { isPlainName } from '../../analysis/rules/names';
import type { ModelSnapshot } from '../../analysis/snapshot';
import { t } from '../../base/l10n';
import { noun } from '../../base/nouns';
import { cardinal } from '../../catalog/numberWords';
import { capitalised } from '../hover/listed';
import type { ModelSymbol, SlotSymbol } from '../symbolAt';

/** What is renamed, in a word. */
export function kindName(kind: ModelSymbol['kind']): string {
  return noun(kind === 'slot-type' ? 'slot type' : kind);
}

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
  if (newName.trim() === '') return t('The new name is empty. Type a name.');
  if (kind === 'prompt' || kind === 'value') return undefined;
  if (newName.startsWith('AMAZON.')) {
    return t("'{0}' is a name of Amazon's own. Choose a name without 'AMAZON.'.", newName);
  }
  if (isPlainName(newName)) return undefined;
  const mended = mendName(newName);
  const mend = mended === '' ? '' : t(" Try '{0}'.", mended);
  return t(
    "{0} names begin with a letter (A to Z) and go on with letters and underscores, so '{1}' cannot be one.{2}",
    capitalised(kindName(kind)),
    newName,
    mend,
  );
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
    const place = model.locale === undefined ? t('the model') : t('the {0} model', model.locale);
    if (takenIn(symbol, newName, model)) {
      return t(
        "{0} '{1}' is in {2} already. Choose another name.",
        capitalised(kindName(symbol.kind)),
        newName,
        place,
      );
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
