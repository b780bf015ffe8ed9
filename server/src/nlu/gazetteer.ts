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

/** A place in the values, word by word: what they go on with from here. */
interface TrieNode {
  /** The slots of which a value ends here. */
  slots: number[] | undefined;
  next: Map<string, TrieNode> | undefined;
}

/** Nobody says longer values; each would be held against as many words from every word on. */
const mostWords = 64;

/** @param slots slot names in the order of the label set */
export function createGazetteer(values: GazetteerValues, slots: readonly string[]): Gazetteer {
  const root: TrieNode = { slots: undefined, next: undefined };
  slots.forEach((name, slot) => {
    for (const value of values[name] ?? []) {
      const words = value.split(' ', mostWords + 1);
      if (words.length <= mostWords) add(root, words, slot);
    }
  });
  return Object.freeze({
    features: 2 * slots.length,
    match: (tokens: readonly string[]) => matchLongest(tokens, root),
  });
}

function add(root: TrieNode, words: readonly string[], slot: number): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let next = node.next.get(word);
    if (next === undefined) {
      next = { slots: undefined, next: undefined };
      node.next.set(word, next);
    }
    node = next;
  }
  if (node.slots === undefined) node.slots = [slot];
  else if (node.slots.at(-1) !== slot) node.slots.push(slot);
}

function matchLongest(tokens: readonly string[], root: TrieNode): GazetteerMatch[] {
  const matches: GazetteerMatch[] = [];
  /** First token that a slot's last match leaves free. */
  const freeFrom = new Map<number, number>();
  for (let start = 0; start < tokens.length; start++) {
    for (const [slot, end] of longestAt(tokens, start, root)) {
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

const none: ReadonlyMap<number, number> = new Map();

/** Per slot the end of the longest value that begins here: no further than values go on. */
function longestAt(tokens: readonly string[], start: number, root: TrieNode): ReadonlyMap<number, number> {
  let ends: Map<number, number> | undefined;
  let node = root.next?.get(tokens[start]!);
  for (let end = start + 1; node !== undefined; end++) {
    for (const slot of node.slots ?? []) {
      ends ??= new Map();
      ends.set(slot, end);
    }
    node = end < tokens.length ? node.next?.get(tokens[end]!) : undefined;
  }
  return ends ?? none;
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
