import { SymbolTrie } from './symbolTrie';
import type { GrammarSample, StandIns, ValueType } from './types';
import type { Words } from './words';

/** A step that a slot makes possible. */
export interface SlotEdge {
  readonly type: ValueType;
  readonly child: number;
}

const none: readonly never[] = [];
const samplesPerStep = 500;

/**
 * All samples of all intents as one trie; an edge is a word or a slot type, a leaf holds the samples that end there.
 * Slots of one type share their edges, whatever their names: what they take is the same.
 */
export class Automaton {
  readonly words: Words;
  readonly trie = new SymbolTrie();
  readonly #slotEdges = new Map<number, SlotEdge[]>();
  readonly #samples = new Map<number, GrammarSample[]>();
  readonly #numbers = new Map<ValueType, number>();

  readonly #standIns: StandIns;

  constructor(samples: Iterable<GrammarSample>, words: Words, standIns: StandIns = new Map()) {
    this.words = words;
    this.#standIns = standIns;
    for (const sample of samples) this.#add(sample);
  }

  /** The same in steps of a few milliseconds. */
  static *steps(
    samples: Iterable<GrammarSample>,
    words: Words,
    standIns?: StandIns,
  ): Generator<void, Automaton> {
    const automaton = new Automaton([], words, standIns);
    let added = 0;
    for (const sample of samples) {
      automaton.#add(sample);
      if (++added % samplesPerStep === 0) yield;
    }
    return automaton;
  }

  get types(): readonly ValueType[] {
    return [...this.#numbers.keys()];
  }

  slotEdges(node: number): readonly SlotEdge[] {
    return this.#slotEdges.get(node) ?? none;
  }

  /** The samples that end at a node. */
  samplesAt(node: number): readonly GrammarSample[] {
    return this.#samples.get(node) ?? none;
  }

  /** Numbers of the words of samples that a word may be, itself first; none where samples have no such word. */
  numbersOf(word: string): readonly number[] {
    const own = this.words.numberOf(word);
    const others = this.#standIns.get(word);
    if (others === undefined) return own === 0 ? none : [own];
    return [own, ...others.map((other) => this.words.numberOf(other))].filter((number) => number !== 0);
  }

  /** The child along a word; 0 where there is none. */
  wordChild(node: number, word: number): number {
    return word === 0 ? 0 : this.trie.child(node, word);
  }

  /** The children along words, in no order that means anything. */
  *wordChildren(node: number): Generator<{ readonly word: number; readonly child: number }, void> {
    for (const child of this.trie.childrenOf(node)) {
      const word = this.trie.symbolOf(child);
      if (word > 0) yield { word, child };
    }
  }

  #add(sample: GrammarSample): void {
    let node = 0;
    for (const part of sample.parts) {
      node =
        typeof part === 'string'
          ? this.trie.grow(node, this.words.add(part))
          : this.#growSlot(node, part.type);
    }
    const known = this.#samples.get(node);
    if (known) known.push(sample);
    else this.#samples.set(node, [sample]);
  }

  /** Words have the numbers from 1 on, slot types those from -1 down. */
  #growSlot(node: number, type: ValueType): number {
    const number = this.#numbers.get(type) ?? this.#numbers.size + 1;
    this.#numbers.set(type, number);
    const known = this.trie.child(node, -number);
    if (known !== 0) return known;
    const child = this.trie.grow(node, -number);
    const edges = this.#slotEdges.get(node);
    if (edges) edges.push({ type, child });
    else this.#slotEdges.set(node, [{ type, child }]);
    return child;
  }
}
