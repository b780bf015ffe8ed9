import { lazy } from '../../base/lazy';
import type { SlotType, SlotValue } from '../../model/types';
import type { Located } from '../../text/range';
import { typeContentOf } from '../origins';

/** What users may say for a type's values, and for which of them. The values are those of the type's origin. */
export interface TypeValues {
  /** The first value of each wording. */
  readonly values: ReadonlyMap<string, SlotValue>;
  /** Further values of a wording that is there already, with the first. */
  readonly repeats: readonly (readonly [repeat: SlotValue, first: SlotValue])[];
  /** The values that each wording is a synonym of, each once, with the synonym. */
  readonly synonyms: ReadonlyMap<string, ReadonlyMap<SlotValue, Located<string>>>;
  /** Synonyms that their value has already, or that are the value itself. */
  readonly repeatedSynonyms: readonly RepeatedSynonym[];
  /** The words that values and synonyms begin with, worked out at first use. */
  firstWords(): ReadonlySet<string>;
  /** The most words that one of them has, worked out at first use. */
  longest(): number;
}

export interface RepeatedSynonym {
  readonly synonym: Located<string>;
  /** The value, or the synonym before. */
  readonly earlier: Located<string>;
  readonly value: SlotValue;
}

const known = new WeakMap<SlotType, TypeValues>();

/** Collected once a type, since several rules ask. */
export function valuesOfType(type: SlotType): TypeValues {
  const content = typeContentOf(type);
  const values = known.get(content) ?? collect(content);
  known.set(content, values);
  return values;
}

function collect(type: SlotType): TypeValues {
  const values = new Map<string, SlotValue>();
  const repeats: [SlotValue, SlotValue][] = [];
  for (const value of type.values) {
    const text = spoken(value.value.value);
    const first = values.get(text);
    if (first === undefined) {
      values.set(text, value);
    } else if (text !== '') {
      repeats.push([value, first]);
    }
  }
  const { synonyms, repeatedSynonyms } = collectSynonyms(type);
  const texts = lazy(() => [...values.keys(), ...synonyms.keys()]);
  const firstWords = lazy(() => new Set(texts().map(firstWordOf)));
  const longest = lazy(() => texts().reduce((most, text) => Math.max(most, countWords(text)), 0));
  return { values, repeats, synonyms, repeatedSynonyms, firstWords, longest };
}

function collectSynonyms({ values }: SlotType): Pick<TypeValues, 'synonyms' | 'repeatedSynonyms'> {
  const synonyms = new Map<string, Map<SlotValue, Located<string>>>();
  const repeatedSynonyms: RepeatedSynonym[] = [];
  for (const value of values) {
    const own = value.synonyms.length === 0 ? '' : spoken(value.value.value);
    for (const synonym of value.synonyms) {
      const text = spoken(synonym.value);
      const owners = ownersOf(text, synonyms);
      const earlier = text === own ? value.value : owners.get(value);
      if (earlier !== undefined && text !== '') {
        repeatedSynonyms.push({ synonym, earlier, value });
      }
      if (!owners.has(value)) {
        owners.set(value, synonym);
      }
    }
  }
  return { synonyms, repeatedSynonyms };
}

function ownersOf<O>(text: string, all: Map<string, Map<SlotValue, O>>): Map<SlotValue, O> {
  let owners = all.get(text);
  if (owners === undefined) {
    owners = new Map();
    all.set(text, owners);
  }
  return owners;
}

function firstWordOf(text: string): string {
  const blank = text.indexOf(' ');
  return blank < 0 ? text : text.slice(0, blank);
}

/** Of a text with single spaces. */
function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    words++;
  }
  return words;
}

/** Equal for values that differ in case and spaces only. */
export function spoken(value: string): string {
  const text = value.toLowerCase();
  return /^\s|\s$|\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
