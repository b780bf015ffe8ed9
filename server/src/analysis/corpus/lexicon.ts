import { groupBy } from '../../base/groupBy';
import type { Catalog } from '../../catalog/types';
import type { Intent, InteractionModel, Slot, SlotType } from '../../model/types';
import { mostValues } from './reach';
import { spokenForms } from './spokenValue';

/** Of a model whose name tells none. */
export const defaultLocale = 'en-US';

/** What may be said for each slot of a model. */
export interface Lexicon {
  /** BCP 47; American English where the model's name says nothing. */
  readonly locale: string;
  /**
   * What fills a slot, as Alexa hears it: values and synonyms of its type, for an extended built-in type
   * the catalog's too; general phrases for a slot or type that is unknown or has no values. Never empty.
   */
  values(intent: Intent, slotName: string): readonly string[];
}

/** Types are worked out at first use, so that building a lexicon costs next to nothing. */
export function createLexicon(model: InteractionModel, catalog: Catalog): Lexicon {
  const locale = model.locale ?? defaultLocale;
  const ownTypes = groupBy(model.slotTypes, ({ name }) => name.value);
  const cache = new Map<string, readonly string[]>();
  const valuesOfType = (typeName: string): readonly string[] => {
    let values = cache.get(typeName);
    if (!values) {
      const own = ownTypes.get(typeName) ?? [];
      values = typeValues(own.length > 0 ? typeName : builtInName(typeName, catalog), own, catalog, locale);
      cache.set(typeName, values);
    }
    return values;
  };
  return {
    locale,
    values: (intent, slotName) => valuesOfType(declaredSlot(intent, slotName)?.type?.value ?? ''),
  };
}

/** The slot that a placeholder names; Alexa wants its exact case, a slip of case is still understood. */
export function declaredSlot(intent: Intent, slotName: string): Slot | undefined {
  const { exact, folded } = slotsByName(intent);
  return exact.get(slotName) ?? folded.get(slotName.toLowerCase());
}

interface SlotsByName {
  readonly exact: ReadonlyMap<string, Slot>;
  /** In lower case. */
  readonly folded: ReadonlyMap<string, Slot>;
}

const byName = new WeakMap<Intent['slots'], SlotsByName>();

function slotsByName({ slots }: Intent): SlotsByName {
  const known = byName.get(slots);
  if (known !== undefined) return known;
  // Of equal keys the last one stays: the other way round, that is the first.
  const backwards = slots.toReversed();
  const found = {
    exact: new Map(backwards.map((slot) => [slot.name.value, slot])),
    folded: new Map(backwards.map((slot) => [slot.name.value.toLowerCase(), slot])),
  };
  byName.set(slots, found);
  return found;
}

/** The first skills wrote `DATE` for what became `AMAZON.DATE`. */
function builtInName(typeName: string, catalog: Catalog): string {
  const prefixed = `AMAZON.${typeName}`;
  return catalog.slotType(typeName) === undefined && catalog.slotType(prefixed) ? prefixed : typeName;
}

function typeValues(
  typeName: string,
  own: readonly SlotType[],
  catalog: Catalog,
  locale: string,
): readonly string[] {
  const builtIn = catalog.slotType(typeName) ? catalog.values(typeName, locale) : [];
  if (own.length === 0 && builtIn.length > 0) {
    return builtIn;
  }
  const written = own.flatMap((type) =>
    type.values.flatMap(({ value, synonyms }) => [value.value, ...synonyms.map((synonym) => synonym.value)]),
  );
  const values = new Set([
    ...written.slice(0, mostValues).flatMap((value) => spokenForms(value, locale)),
    ...builtIn,
  ]);
  return values.size > 0 ? [...values] : catalog.values('AMAZON.SearchQuery', locale);
}
