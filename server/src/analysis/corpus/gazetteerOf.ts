import type { Catalog } from '../../catalog/types';
import type { Intent } from '../../model/types';
import type { GazetteerValues } from '../../nlu/gazetteer';
import { tokenize } from '../../nlu/tokenize';
import type { CorpusIntent } from './collectSamples';
import type { Lexicon } from './lexicon';

/** A list so long says little about any one word, and must not fill a checkpoint. */
const mostValues = 20_000;

/** The listed values of every slot, by name over all intents. Free phrases are no list: anything may be said there. */
export function gazetteerOf(
  intents: readonly CorpusIntent[],
  lexicon: Lexicon,
  catalog: Catalog,
): GazetteerValues {
  const listed = listedValues(lexicon.locale, catalog);
  const values = new Map<string, Set<string>>();
  for (const intent of intentsWithSlots(intents)) {
    for (const { name } of intent.slots) {
      const known = values.get(name.value) ?? new Set();
      values.set(name.value, known);
      for (const value of listed(lexicon.values(intent, name.value))) {
        known.add(value);
      }
    }
  }
  return Object.fromEntries(Array.from(values, ([slot, list]) => [slot, [...list]]));
}

/** Values as tokens; many slots share a type, so each list is cut into tokens once. */
function listedValues(locale: string, catalog: Catalog): (values: readonly string[]) => readonly string[] {
  const phrases = new Set(catalog.values('AMAZON.SearchQuery', locale));
  const known = new Map<readonly string[], readonly string[]>();
  return (values) => {
    const found =
      known.get(values) ??
      values
        .slice(0, mostValues)
        .filter((value) => !phrases.has(value))
        .map((value) => asTokens(value, locale));
    known.set(values, found);
    return found;
  };
}

function intentsWithSlots(intents: readonly CorpusIntent[]): Set<Intent> {
  const withSlots = intents.flatMap(({ samples }) => samples.filter(({ hasSlots }) => hasSlots));
  return new Set(withSlots.map(({ intent }) => intent));
}

function asTokens(value: string, locale: string): string {
  return tokenize(value, locale)
    .map(({ text }) => text)
    .join(' ');
}
