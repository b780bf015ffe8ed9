import type { Random } from '../../server/src/base/random';
import type { FeatureNoise } from '../../server/src/nlu/batch';
import { CarrierWords, signOf } from '../../server/src/nlu/carrierWords';
import { type GazetteerValues, dropMatches } from '../../server/src/nlu/gazetteer';
import { tagsOf } from '../../server/src/nlu/tags';
import { type Domain, numbersOf } from './domain';
import type { Corpus, PretrainingRow } from './readCorpora';

/** Longer values are no names but half sentences. */
const mostValueTokens = 6;

/** What fills each slot in a corpus: its lists, as a skill's slot types are a skill's. */
export function valuesOf({ rows, slots }: Pick<Corpus, 'rows' | 'slots'>): GazetteerValues {
  const values = new Map(slots.map((slot) => [slot, new Set<string>()]));
  for (const { tokens, slots: spans = [] } of rows) {
    for (const { name, start, end } of spans) {
      if (end - start <= mostValueTokens) values.get(name)?.add(tokens.slice(start, end).join(' '));
    }
  }
  return Object.fromEntries(Array.from(values, ([slot, known]) => [slot, [...known]]));
}

/**
 * A batch as a small skill would see it: of the lists only a part, more or less of it from batch to batch, and the carrier
 * words of half of the other rows. The encoder learns how far to trust lists and samples before it meets any.
 */
export function rehearse(
  domain: Domain,
  rows: readonly PretrainingRow[],
  wordDropout: number,
  random: Random,
): FeatureNoise {
  const numbers = numbersOf(domain).slots;
  const tagsOfRow = ({ tokens, slots = [] }: PretrainingRow) => tagsOf(slots, tokens.length, numbers);
  const carriers = new CarrierWords();
  for (const row of rows) {
    if (random.next() < 0.5) carriers.add(row.tokens, tagsOfRow(row));
  }
  const signs = rows.map((row) => signOf(row.tokens, tagsOfRow(row)));
  const unlisted = 0.1 + 0.8 * random.next();
  return {
    hides: () => random.next() < wordDropout,
    keep: (matches) => dropMatches(matches, unlisted, random),
    isCarrier: (word, utterance) => !carriers.isForeign(word, signs[utterance]),
  };
}
