import type { Located, TextRange } from '../../text/range';
import { moveLocated } from './moved';

/** One node that has become another, with the stretch of the old text that held it, quotes and brackets included. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  /** How far everything behind it moves. */
  readonly by: number;
  /** The node's successor, or the node itself where it is not the one. */
  replace<N extends object>(node: N): N;
}

export function createChange<N extends object>(
  { start, end: oldEnd }: TextRange,
  by: number,
  old: N,
  anew: N,
): Change {
  return {
    start,
    oldEnd,
    by,
    // What is `old` has its type, and that is also the type of `anew`.
    replace: <M extends object>(node: M) => (old === (node as object) ? (anew as object as M) : node),
  };
}

/** Where a stretch is after the change that holds it, lies before it or behind it. */
export function placeRange({ start, end }: TextRange, { oldEnd, by }: Change): TextRange {
  return { start: start >= oldEnd ? start + by : start, end: end >= oldEnd ? end + by : end };
}

/**
 * A node after the change: before it the node itself, behind it moved, and around it read from its children.
 * A node around the change that is not the replaced one has nothing of its own there but its range.
 */
export function settle<N extends { readonly range: TextRange }>(
  node: N,
  change: Change,
  move: (node: N, by: number) => N,
  around: (node: N) => N,
): N {
  if (node.range.end <= change.start) {
    return node;
  }
  if (node.range.start >= change.oldEnd) {
    return move(node, change.by);
  }
  const successor = change.replace(node);
  return successor === node ? around(node) : successor;
}

export function settleLocated<T>(located: Located<T>, change: Change): Located<T> {
  return settle(located, change, moveLocated, (node) => node);
}

export function settleOptional<T>(located: Located<T> | undefined, change: Change): Located<T> | undefined {
  return located && settleLocated(located, change);
}
