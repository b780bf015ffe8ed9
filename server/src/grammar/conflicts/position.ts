import type { Automaton, SlotEdge } from '../automaton';
import type { ValueType } from '../types';
import { ValueTrie } from '../valueTrie';

/** Where one of two readings of the same words stands: at a node, or inside a listed value of a slot. */
export interface Position {
  readonly node: number;
  /** undefined: at the node; else inside a value of the edge's type, `node` being where the edge began. */
  readonly inside: Inside | undefined;
}

export interface Inside {
  readonly edge: SlotEdge;
  /** Node of the type's trie, past the words of the value that have been said. */
  readonly at: number;
}

export const atNode = (node: number): Position => ({ node, inside: undefined });

/** Numbers positions, so that pairs of them can be remembered. */
export class PositionNumbers {
  readonly #numbers = new Map<string, number>();

  of({ node, inside }: Position): number {
    const key = inside ? `${inside.edge.child} ${inside.at}` : `${node}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** The trie of the type's listed values; undefined where it lists none. */
export function trieOf({ values }: ValueType): ValueTrie | undefined {
  return values instanceof ValueTrie ? values : undefined;
}

/** Whether anything can follow the node. */
export function goesOn(automaton: Automaton, node: number): boolean {
  return automaton.trie.hasChildren(node);
}
