import { spokenForms } from '../../analysis/corpus/spokenValue';
import { sameItems } from '../../analysis/keptFindings';
import { typeContentOf } from '../../analysis/origins';
import type { SlotType } from '../../model/types';
import { tokenTexts } from '../../nlu/tokenize';
import type { CanonicalValue } from '../types';

/** One form for values that sound alike: words in lower case, without punctuation. */
function heardForm(value: string, locale: string): string {
  const words = tokenTexts(value, locale);
  return words.length > 0 ? words.join(' ') : value.trim().toLowerCase();
}

/** All forms that a value is heard in: as written, and with its numbers in words. */
export function heardForms(value: string, locale: string): Set<string> {
  return new Set([value, ...spokenForms(value, locale)].map((form) => heardForm(form, locale)));
}

/** Canonical values by the forms that lead to them. */
export type ValueIndex = ReadonlyMap<string, readonly CanonicalValue[]>;

interface Kept {
  readonly types: readonly SlotType[];
  readonly locale: string;
  readonly index: ValueIndex;
}

/** By the first of the types, which an edit elsewhere leaves as they are. */
const known = new WeakMap<SlotType, Kept>();

/** Of the type of that name; of two values with one form the one whose own name it is comes first, then the order of the text. */
export function valueIndex(types: readonly SlotType[], typeName: string, locale: string): ValueIndex {
  const named = types.filter(({ name }) => name.value === typeName).map(typeContentOf);
  const [first] = named;
  if (first === undefined) return new Map();
  const kept = known.get(first);
  if (kept?.locale === locale && sameItems(kept.types, named)) return kept.index;
  const index = indexOf(named, locale);
  known.set(first, { types: named, locale, index });
  return index;
}

function indexOf(types: readonly SlotType[], locale: string): ValueIndex {
  const named = new Map<string, CanonicalValue[]>();
  const values = types.flatMap((type) => type.values);
  const add = (form: string, value: CanonicalValue): void => {
    const already = named.get(form) ?? [];
    if (!already.some(({ name, id }) => name === value.name && id === value.id)) {
      named.set(form, [...already, value]);
    }
  };
  for (const { value, id } of values) {
    for (const form of heardForms(value.value, locale)) add(form, { name: value.value, id: id?.value });
  }
  for (const { value, id, synonyms } of values) {
    for (const { value: synonym } of synonyms) {
      for (const form of heardForms(synonym, locale)) add(form, { name: value.value, id: id?.value });
    }
  }
  return named;
}
