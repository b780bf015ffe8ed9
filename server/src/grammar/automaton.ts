import { SymbolTrie } from './symbolTrie';
import type { GrammarSample, ValueType } from './types';
import type { Words } from './words';

/** A step that a slot makes possible. */
export interface SlotEdge {
  readonly type: ValueType;
  readonly child: number;
}

const none: readonly never[] = [];

/**
 * All samples of all intents as one trie; an edge is a word or a slot type, a leaf holds the samples that end there.
 * Slots of one type share their edges, whatever their names: what they take is the same.
 */
export class Automaton {
  readonly words: Words;
  readonly trie = new SymbolTrie();
  readonly types: readonly ValueType[];
  readonly #slotEdges = new Map<number, SlotEdge[]>();
  readonly #samples = new Map<number, GrammarSample[]>();

  constructor(samples: Iterable<GrammarSample>, words: Words) {
    this.words = words;
    const numbers = new Map<ValueType, number>();
    for (const sample of samples) this.#add(sample, numbers);
    this.types = [...numbers.keys()];
  }

  slotEdges(node: number): readonly SlotEdge[] {
    return this.#slotEdges.get(node) ?? none;
  }

  /** The samples that end at a node. */
  samplesAt(node: number): readonly GrammarSample[] {
    return this.#samples.get(node) ?? none;
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

  #add(sample: GrammarSample, numbers: Map<ValueType, number>): void {
    let node = 0;
    for (const part of sample.parts) {
      node =
        typeof part === 'string'
          ? this.trie.grow(node, this.words.add(part))
          : this.#growSlot(node, part.type, numbers);
    }
    const known = this.#samples.get(node);
    if (known) known.push(sample);
    else this.#samples.set(node, [sample]);
  }

  /** Words have the numbers from 1 on, slot types those from -1 down. */
  #growSlot(node: number, type: ValueType, numbers: Map<ValueType, number>): number {
    const number = numbers.get(type) ?? numbers.size + 1;
    numbers.set(type, number);
    const known = this.trie.child(node, -number);
    if (known !== 0) return known;
    const child = this.trie.grow(node, -number);
    const edges = this.#slotEdges.get(node);
    if (edges) edges.push({ type, child });
    else this.#slotEdges.set(node, [{ type, child }]);
    return child;
  }
}
