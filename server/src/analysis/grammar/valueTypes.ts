import type { Catalog } from '../../catalog/types';
import type { Openness, Recogniser, ValueList, ValueType } from '../../grammar/types';
import type { Intent } from '../../model/types';
import { declaredSlot, type Lexicon } from '../corpus/lexicon';
import type { GrammarMemory } from './grammarMemory';
import { recogniserOfUnits } from './recogniserOfUnits';

/** Gives the type of a slot as the grammar reads it; slots of one type get the same object. */
export type ValueTypes = (intent: Intent, slotName: string) => ValueType;

const emptyList: ValueList = { endsAt: () => [] };

export function createValueTypes(lexicon: Lexicon, catalog: Catalog, memory: GrammarMemory): ValueTypes {
  const { locale } = lexicon;
  const types = new Map<string, ValueType>();
  const phrases = catalog.values('AMAZON.SearchQuery', locale);
  const make = (name: string, values: readonly string[]): ValueType => ({
    name,
    // General phrases stand in for the values of a type that has none: they are no list.
    values: values === phrases ? emptyList : memory.listOf(values),
    recognise: recogniserFor(name, locale, catalog),
    openness: opennessOf(name, catalog),
  });
  return (intent, slotName) => {
    const name = declaredSlot(intent, slotName)?.type?.value ?? '';
    const type = types.get(name) ?? make(name, lexicon.values(intent, slotName));
    types.set(name, type);
    return type;
  };
}

function recogniserFor(name: string, locale: string, catalog: Catalog): Recogniser | undefined {
  const recognise = catalog.recogniser(name, locale);
  return recognise && recogniserOfUnits(recognise, locale);
}

/** Alexa fills custom and list types with values that they do not list, and a search query only beside words of its sample. */
function opennessOf(name: string, catalog: Catalog): Openness {
  if (catalog.slotType(name)?.kind === 'computed') return 'never';
  return name === 'AMAZON.SearchQuery' ? 'besideCarriers' : 'anywhere';
}
