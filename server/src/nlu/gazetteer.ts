import type { Random } from '../base/random';

/** Values of every slot, by slot name; a value is its tokens with single spaces between. */
export type GazetteerValues = Readonly<Record<string, readonly string[]>>;

/** A word of an utterance that is (part of) a known value of a slot. */
export interface GazetteerMatch {
  readonly token: number;
  /** 2k: begins a value of slot k; 2k + 1: goes on with one. */
  readonly feature: number;
}

/**
 * Says which words could be values of which slot, as the lists of the skill have them
 * (gazetteer features of Goyal et al. 2018). A hint only: users say what no list holds.
 */
export interface Gazetteer {
  readonly features: number;
  /** The longest match at every word, slot by slot, from the left, without overlap. */
  match(tokens: readonly string[]): readonly GazetteerMatch[];
}

/** @param slots slot names in the order of the label set */
export function createGazetteer(values: GazetteerValues, slots: readonly string[]): Gazetteer {
  const slotsOf = new Map<string, number[]>();
  let longest = 0;
  slots.forEach((name, slot) => {
    for (const value of values[name] ?? []) {
      const known = slotsOf.get(value);
      if (known) {
        known.push(slot);
      } else {
        slotsOf.set(value, [slot]);
      }
      longest = Math.max(longest, value.split(' ').length);
    }
  });
  return Object.freeze({
    features: 2 * slots.length,
    match: (tokens: readonly string[]) => matchLongest(tokens, slotsOf, longest),
  });
}

function matchLongest(
  tokens: readonly string[],
  slotsOf: ReadonlyMap<string, readonly number[]>,
  longest: number,
): GazetteerMatch[] {
  const matches: GazetteerMatch[] = [];
  /** First token that a slot's last match leaves free. */
  const freeFrom = new Map<number, number>();
  for (let start = 0; start < tokens.length; start++) {
    for (const [slot, end] of longestAt(tokens, start, slotsOf, longest)) {
      if (start < (freeFrom.get(slot) ?? 0)) {
        continue;
      }
      freeFrom.set(slot, end);
      for (let token = start; token < end; token++) {
        matches.push({ token, feature: 2 * slot + (token === start ? 0 : 1) });
      }
    }
  }
  return matches;
}

/** Per slot the end of the longest value that begins here. */
function longestAt(
  tokens: readonly string[],
  start: number,
  slotsOf: ReadonlyMap<string, readonly number[]>,
  longest: number,
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let value = '';
  for (let end = start + 1; end <= Math.min(tokens.length, start + longest); end++) {
    value = value === '' ? tokens[start]! : `${value} ${tokens[end - 1]!}`;
    for (const slot of slotsOf.get(value) ?? []) {
      ends.set(slot, end);
    }
  }
  return ends;
}

/**
 * Leaves out a share of the slots' matches, an utterance and slot at a time: values that no list holds
 * must still be found by the words around them.
 */
export function dropMatches(
  matches: readonly GazetteerMatch[],
  rate: number,
  random: Random,
): readonly GazetteerMatch[] {
  const kept = new Map<number, boolean>();
  return matches.filter(({ feature }) => {
    const slot = feature >> 1;
    const known = kept.get(slot) ?? random.next() >= rate;
    kept.set(slot, known);
    return known;
  });
}
