import { SymbolTrie } from './symbolTrie';
import type { ValueList } from './types';
import type { Words } from './words';

const none: readonly number[] = [];

/** The values of one type as a trie over their tokens. */
export class ValueTrie implements ValueList {
  readonly trie = new SymbolTrie();
  readonly #ends = new Set<number>();
  readonly #words: Words;

  /** @param values each cut into tokens; those without any are left out */
  constructor(values: Iterable<readonly string[]>, words: Words) {
    this.#words = words;
    for (const value of values) this.#add(value);
  }

  /** Whether a value ends at the node. */
  isEnd(node: number): boolean {
    return this.#ends.has(node);
  }

  endsAt(tokens: readonly string[], start: number): readonly number[] {
    // Asked at every token, and mostly in vain: a list is made only where there is something to hold.
    let ends: number[] | undefined;
    let node = 0;
    for (let token = start; token < tokens.length; token++) {
      const word = this.#words.numberOf(tokens[token]!);
      node = word === 0 ? 0 : this.trie.child(node, word);
      if (node === 0) break;
      if (!this.#ends.has(node)) continue;
      ends ??= [];
      ends.push(token + 1);
    }
    return ends ?? none;
  }

  #add(value: readonly string[]): void {
    if (value.length === 0) return;
    let node = 0;
    for (const token of value) node = this.trie.grow(node, this.#words.add(token));
    this.#ends.add(node);
  }
}
