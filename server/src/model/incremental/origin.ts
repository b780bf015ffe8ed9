/** A node as it was read, and how far from there it is now. */
export interface Origin<N> {
  readonly node: N;
  readonly by: number;
}

/** Moves nodes of one kind and remembers where each came from. */
export interface Mover<N> {
  /** The node `by` characters further on; the same object where that is nowhere. */
  move(node: N, by: number): N;
  /** Of a node that was never moved, the node itself. */
  originOf(node: N): Origin<N>;
}

/** @param copy an origin at another place */
export function createMover<N extends object>(copy: (origin: N, by: number) => N): Mover<N> {
  const origins = new WeakMap<N, Origin<N>>();
  const originOf = (node: N): Origin<N> => origins.get(node) ?? { node, by: 0 };
  return {
    originOf,
    move(node, by) {
      if (by === 0) {
        return node;
      }
      // From the origin again, so that a thousand edits do not make a chain of a thousand copies.
      const origin = originOf(node);
      const distance = origin.by + by;
      if (distance === 0) {
        return origin.node;
      }
      const moved = copy(origin.node, distance);
      origins.set(moved, { node: origin.node, by: distance });
      return moved;
    },
  };
}
