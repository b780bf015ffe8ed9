import { seedFrom } from '../../base/random';
import type { Lexicon } from './lexicon';

/** A smaller list is too precious to part. */
const fewestToPart = 8;

/** Which values of a lexicon may be used. */
export interface ValueRestriction {
  keep(value: string): boolean;
  /** Types with fewer values are left whole. */
  readonly fewest: number;
}

export interface LexiconParts {
  /** For training utterances. */
  readonly training: Lexicon;
  /** For held-out utterances: values that training does not use, of every type that has eight or more. */
  readonly heldOut: Lexicon;
}

/** One value in this many is kept for the held-out utterances. */
const heldOutEvery = 5;

/** Parts the values of every type in two by a seeded hash of the value. */
export function partLexicon(lexicon: Lexicon, seed: number): LexiconParts {
  const inTraining = (value: string): boolean => seedFrom(value, seed) % heldOutEvery !== 0;
  return {
    training: restrictLexicon(lexicon, { keep: inTraining, fewest: fewestToPart }),
    heldOut: restrictLexicon(lexicon, { keep: (value) => !inTraining(value), fewest: fewestToPart }),
  };
}

/** The lexicon with fewer values; a type that would have none is left whole. */
export function restrictLexicon(lexicon: Lexicon, { keep, fewest }: ValueRestriction): Lexicon {
  const restricted = new Map<readonly string[], readonly string[]>();
  const restrict = (values: readonly string[]): readonly string[] => {
    const kept = values.length < fewest ? values : values.filter(keep);
    return kept.length > 0 ? kept : values;
  };
  return {
    locale: lexicon.locale,
    values(intent, slotName) {
      const all = lexicon.values(intent, slotName);
      const known = restricted.get(all) ?? restrict(all);
      restricted.set(all, known);
      return known;
    },
  };
}
