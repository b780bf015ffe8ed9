import type { ValueType } from '../types';
import type { ValueTrie } from '../valueTrie';
import type { Words } from '../words';
import { trieOf } from './position';

/** How values of two slots that begin with the same word can go together. */
export interface Meeting {
  /** A value of both, the shortest; undefined where there is none. */
  readonly common: readonly string[] | undefined;
  /** Values of the first that end inside a longer one of the second, and the other way round. */
  readonly firstEnds: readonly Overhang[];
  readonly secondEnds: readonly Overhang[];
}

/** One value has ended, the other has not. */
export interface Overhang {
  readonly words: readonly string[];
  /** Node of the longer value's trie. */
  readonly at: number;
}

/** More ways than these to run over into each other say nothing new. */
const mostOverhangs = 500;
/** Values of a list that a recogniser is asked about. */
const mostAsked = 5000;

/** Works each pair of types out once, however many samples hold them. */
export class Meetings {
  readonly #words: Words;
  readonly #known = new Map<ValueType, Map<ValueType, Map<number, Meeting>>>();

  constructor(words: Words) {
    this.#words = words;
  }

  /** @param at node of the second's trie: words of its value that have been said already; 0 for none */
  of(first: ValueType, second: ValueType, at = 0): Meeting {
    const ofFirst = getOrMake(this.#known, first, () => new Map<ValueType, Map<number, Meeting>>());
    const ofBoth = getOrMake(ofFirst, second, () => new Map<number, Meeting>());
    return getOrMake(ofBoth, at, () => this.#work(first, second, at));
  }

  #work(first: ValueType, second: ValueType, at: number): Meeting {
    const [one, other] = [trieOf(first), trieOf(second)];
    const walked = one && other ? walkTogether(one, other, at, this.#words) : nothing;
    if (at !== 0) return walked;
    const byFirst = recognised(first, other, this.#words);
    const bySecond = recognised(second, one, this.#words);
    return {
      common: shortest([walked.common, byFirst.common, bySecond.common]),
      firstEnds: [...walked.firstEnds, ...byFirst.overhangs],
      secondEnds: [...walked.secondEnds, ...bySecond.overhangs],
    };
  }
}

const nothing: Meeting = { common: undefined, firstEnds: [], secondEnds: [] };

/** Words that both tries know from where they began, the last of them first. */
interface Together {
  readonly a: number;
  readonly b: number;
  readonly word: number;
  readonly from: Together | undefined;
}

interface Found {
  common: readonly string[] | undefined;
  readonly firstEnds: Overhang[];
  readonly secondEnds: Overhang[];
}

/** Breadth first along the words that both tries know, so that the first common value is a shortest one. */
function walkTogether(first: ValueTrie, second: ValueTrie, from: number, words: Words): Meeting {
  const found: Found = { common: undefined, firstEnds: [], secondEnds: [] };
  let row: Together[] = [{ a: 0, b: from, word: 0, from: undefined }];
  while (row.length > 0) {
    const next: Together[] = [];
    for (const step of row) {
      for (const a of first.trie.childrenOf(step.a)) {
        const word = first.trie.symbolOf(a);
        const b = second.trie.child(step.b, word);
        if (b === 0) continue;
        const further = { a, b, word, from: step };
        note(further, first, second, found, words);
        next.push(further);
      }
    }
    row = next;
  }
  return found;
}

function note(step: Together, first: ValueTrie, second: ValueTrie, found: Found, words: Words): void {
  const { a, b } = step;
  const [firstEnds, secondEnds] = [first.isEnd(a), second.isEnd(b)];
  if (firstEnds && secondEnds) found.common ??= wordsOf(step, words);
  if (firstEnds && found.firstEnds.length < mostOverhangs && second.trie.hasChildren(b)) {
    found.firstEnds.push({ words: wordsOf(step, words), at: b });
  }
  if (secondEnds && found.secondEnds.length < mostOverhangs && first.trie.hasChildren(a)) {
    found.secondEnds.push({ words: wordsOf(step, words), at: a });
  }
}

function wordsOf(last: Together, words: Words): string[] {
  const said: string[] = [];
  for (let step: Together = last; step.from; step = step.from) said.unshift(words.textOf(step.word));
  return said;
}

/** What a recogniser takes of the values of a list. */
function recognised(
  { recognise }: ValueType,
  list: ValueTrie | undefined,
  words: Words,
): { common: readonly string[] | undefined; overhangs: Overhang[] } {
  const found = { common: undefined as readonly string[] | undefined, overhangs: [] as Overhang[] };
  if (!recognise || !list) return found;
  for (const { value, nodes } of firstValuesOf(list, words)) {
    for (const end of recognise(value, 0)) {
      const said = value.slice(0, end);
      if (end === value.length) found.common = shortest([found.common, said]);
      else if (found.overhangs.length < mostOverhangs) found.overhangs.push({ words: said, at: nodes[end]! });
    }
  }
  return found;
}

const firstValues = new WeakMap<ValueTrie, readonly ListedValue[]>();

/** Those that recognisers are asked about; written out once a list. */
function firstValuesOf(list: ValueTrie, words: Words): readonly ListedValue[] {
  let values = firstValues.get(list);
  if (values === undefined) {
    const found: ListedValue[] = [];
    for (const value of valuesOf(list, words)) {
      if (found.push(value) === mostAsked) break;
    }
    values = found;
    firstValues.set(list, values);
  }
  return values;
}

interface ListedValue {
  readonly value: readonly string[];
  /** Nodes before each of its words, and the one behind the last. */
  readonly nodes: readonly number[];
}

/** Every listed value with the nodes before each of its words and behind the last. */
export function* valuesOf(list: ValueTrie, words: Words): Generator<ListedValue, void> {
  const waiting: { node: number; value: readonly string[]; nodes: readonly number[] }[] = [
    { node: 0, value: [], nodes: [0] },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (list.isEnd(next.node)) yield next;
    for (const child of list.trie.childrenOf(next.node)) {
      const word = words.textOf(list.trie.symbolOf(child));
      waiting.push({ node: child, value: [...next.value, word], nodes: [...next.nodes, child] });
    }
  }
}

function shortest(values: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.sort((a, b) => a.length - b.length)[0];
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
