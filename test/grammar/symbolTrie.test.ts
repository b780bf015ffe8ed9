import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SymbolTrie } from '../../server/src/grammar/symbolTrie';
import { forAll } from '../support/forAll';

/** Grown word by word, negative symbols too. */
function grown(trie: SymbolTrie, sequence: readonly number[]): number {
  return sequence.reduce((node, symbol) => trie.grow(node, symbol), 0);
}

const sequences = fc.array(fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 6 }), { maxLength: 200 });

describe('a trie of symbols', () => {
  it('has one node for each distinct prefix, and finds each again, however large it grows', () => {
    forAll(sequences, (all) => {
      const trie = new SymbolTrie();
      const nodes = all.map((sequence) => grown(trie, sequence));
      const prefixes = new Set(all.flatMap((each) => each.map((_, i) => each.slice(0, i + 1).join())));
      expect(trie.size).toBe(prefixes.size + 1);
      all.forEach((sequence, i) => {
        expect(sequence.reduce((node, symbol) => trie.child(node, symbol), 0)).toBe(nodes[i]);
      });
    });
  });

  it('lists the children of a node, each with its symbol', () => {
    const trie = new SymbolTrie();
    for (const symbol of [3, -1, 7, 3]) trie.grow(0, symbol);
    trie.grow(trie.child(0, 7), 8);
    const children = [...trie.childrenOf(0)];
    expect(children.map((child) => trie.symbolOf(child)).sort()).toEqual([-1, 3, 7]);
    expect(children.every((child) => trie.child(0, trie.symbolOf(child)) === child)).toBe(true);
  });

  it('says 0 for a way that nobody has gone', () => {
    const trie = new SymbolTrie();
    trie.grow(0, 1);
    expect([trie.child(0, 2), trie.child(1, 1)]).toEqual([0, 0]);
  });
});
