import type { Automaton, SlotEdge } from './automaton';
import { prices } from './prices';
import type { GrammarSample, Parse, ParsedSlot, ValueType } from './types';

/** A way to a node, the best few of which are kept: where values end is often open to argument. */
interface Path {
  readonly price: number;
  /** The last slot on it. */
  readonly slot: PathSlot | undefined;
  readonly words: WordsOnPath;
}

/** Words of samples on a path; `needed`: there is none, and a slot has been filled as only beside one it may be. */
type WordsOnPath = 'none' | 'needed' | 'said';

interface PathSlot {
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
  readonly before: PathSlot | undefined;
}

/** A way into a slot that has begun, with the place where it did. */
interface OpenPath extends Path {
  readonly start: number;
}

/** Those that need a word count by themselves: where none comes they must not have taken the others' places. */
const pathsANode = 4;
/** A token of its own that ends the word before it: of values, only those that are known begin so (Dutch: `'s avonds`). */
const possessive = "'s";

/**
 * All ways in which samples take the whole of `tokens`, the best few a sample. Dynamic programming from the left over
 * (position, node); a slot that takes any words is one more state that each token may stay in or leave, so that the
 * time is linear in the number of tokens.
 */
export function parseAll(automaton: Automaton, tokens: readonly string[]): Parse[] {
  const search = new Search(automaton, tokens);
  return search.run();
}

class Search {
  readonly #automaton: Automaton;
  readonly #tokens: readonly string[];
  /** By position, the numbers of the words that may be meant there. */
  readonly #words: readonly (readonly number[])[];
  /** By position, the nodes reached with all tokens before it. */
  readonly #reached: Map<number, Path[]>[];
  /** By node, slots that have begun and may go on. */
  #inside = new Map<number, OpenPath[]>();

  constructor(automaton: Automaton, tokens: readonly string[]) {
    this.#automaton = automaton;
    this.#tokens = tokens;
    this.#words = tokens.map((token) => automaton.numbersOf(token));
    this.#reached = Array.from({ length: tokens.length + 1 }, () => new Map<number, Path[]>());
    this.#reached[0]!.set(0, [{ price: 0, slot: undefined, words: 'none' }]);
  }

  run(): Parse[] {
    const { length } = this.#tokens;
    for (let position = 0; position < length; position++) {
      const inside = this.#stayInside();
      for (const [node, paths] of this.#reached[position]!) this.#leave(node, paths, position, inside);
      this.#inside = inside;
      this.#endOpenSlots(position + 1);
    }
    return this.#parses();
  }

  /** Every slot that has begun takes one more token. */
  #stayInside(): Map<number, OpenPath[]> {
    const further = new Map<number, OpenPath[]>();
    for (const [node, paths] of this.#inside) {
      further.set(
        node,
        paths.map((path) => ({ ...path, price: path.price + prices.openWord })),
      );
    }
    return further;
  }

  #leave(node: number, paths: readonly Path[], position: number, inside: Map<number, OpenPath[]>): void {
    for (const word of this.#words[position]!) {
      const child = this.#automaton.wordChild(node, word);
      if (child !== 0) for (const path of paths) keep(this.#reached[position + 1]!, child, withWord(path));
    }
    for (const edge of this.#automaton.slotEdges(node)) this.#enterSlot(edge, paths, position, inside);
  }

  #enterSlot(
    { type, child }: SlotEdge,
    paths: readonly Path[],
    start: number,
    inside: Map<number, OpenPath[]>,
  ): void {
    const ends = [
      ...type.values.endsAt(this.#tokens, start),
      ...(type.recognise?.(this.#tokens, start) ?? []),
    ];
    for (const path of paths) {
      for (const end of ends) {
        const slot = { start, end, isOpen: false, before: path.slot };
        keep(this.#reached[end]!, child, { price: path.price + prices.listedSlot, slot, words: path.words });
      }
      if (type.openness !== 'never' && this.#tokens[start] !== possessive) {
        const price = path.price + prices.openSlot + prices.openWord;
        keep(inside, child, { price, slot: path.slot, words: wordsBeside(type, path.words), start });
      }
    }
  }

  /** A slot may end here, if something that is said next or the end of the utterance follows it. */
  #endOpenSlots(end: number): void {
    for (const [node, paths] of this.#inside) {
      if (!this.#goesOn(node, end)) continue;
      for (const { price, slot, words, start } of paths) {
        keep(this.#reached[end]!, node, { price, slot: { start, end, isOpen: true, before: slot }, words });
      }
    }
  }

  #goesOn(node: number, position: number): boolean {
    const automaton = this.#automaton;
    if (position === this.#tokens.length) return automaton.samplesAt(node).length > 0;
    return (
      automaton.slotEdges(node).length > 0 ||
      this.#words[position]!.some((word) => automaton.wordChild(node, word) !== 0)
    );
  }

  /** Whether any slot's list holds these tokens. */
  isListed(start: number, end: number): boolean {
    return this.#automaton.types.some(({ values }) => values.endsAt(this.#tokens, start).includes(end));
  }

  #parses(): Parse[] {
    const parses: Parse[] = [];
    for (const [node, paths] of this.#reached[this.#tokens.length]!) {
      for (const sample of this.#automaton.samplesAt(node)) {
        for (const path of paths) {
          const parse = parseOf(sample, path, this);
          if (parse) parses.push(parse);
        }
      }
    }
    return parses;
  }
}

/** Adds a path to those of a node, the cheapest first; of two with the same spans the cheaper stays. */
function keep<P extends Path>(reached: Map<number, P[]>, node: number, path: P): void {
  const known = reached.get(node);
  if (!known) {
    reached.set(node, [path]);
    return;
  }
  let at = known.length;
  while (at > 0 && known[at - 1]!.price > path.price) at--;
  const twin = known.findIndex((other) => sameSpans(other, path));
  if (twin >= 0 && twin < at) return;
  if (twin >= 0) known.splice(twin, 1);
  known.splice(at, 0, path);
  if (known.length > pathsANode) dropDearest(known, path.words);
}

/** Leaves so many paths of a kind as a node keeps; they are in the order of their prices. */
function dropDearest(known: Path[], words: WordsOnPath): void {
  const ofKind = known.filter((path) => path.words === words);
  const dearest = ofKind[pathsANode];
  if (dearest) known.splice(known.lastIndexOf(dearest), 1);
}

function withWord(path: Path): Path {
  return path.words === 'said' ? path : { ...path, words: 'said' };
}

/** After a slot that has taken words which no list of its type holds. */
function wordsBeside({ openness }: ValueType, before: WordsOnPath): WordsOnPath {
  return openness === 'besideCarriers' && before === 'none' ? 'needed' : before;
}

function sameSpans(a: Path & { start?: number }, b: Path & { start?: number }): boolean {
  if (a.start !== b.start) return false;
  let [one, other] = [a.slot, b.slot];
  while (one !== other) {
    if (!one || !other || one.start !== other.start || one.end !== other.end) return false;
    [one, other] = [one.before, other.before];
  }
  return true;
}

/** Undefined where a slot that needs words of the sample beside it has none. */
function parseOf(sample: GrammarSample, { price, slot: last }: Path, search: Search): Parse | undefined {
  const named = sample.parts.filter((part) => typeof part !== 'string');
  const slots: ParsedSlot[] = [];
  let isOpen = false;
  let at = named.length - 1;
  for (let slot = last; slot; slot = slot.before) {
    const { name, type } = named[at--]!;
    if (slot.isOpen && type.openness === 'besideCarriers' && sample.carrierWords === 0) return undefined;
    isOpen ||= slot.isOpen;
    slots.unshift({
      name,
      start: slot.start,
      end: slot.end,
      isOpen: slot.isOpen,
      isForeign: slot.isOpen && search.isListed(slot.start, slot.end),
    });
  }
  const kind = isOpen ? 'open' : slots.length > 0 ? 'listed' : 'exact';
  return { sample, kind, slots, price };
}
