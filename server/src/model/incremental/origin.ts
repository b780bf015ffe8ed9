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

/** Gives back what it is called with, so that a class below it stamps its private field on an object of another make. */
class Stamped {
  constructor(node: object) {
    // biome-ignore lint/correctness/noConstructorReturn: what is returned is what the field is put on
    return node;
  }
}

/**
 * The origin of a moved node as a field of the node that nobody else sees: every rule looks into the origin of every node at every
 * key, which in a weak map takes ten times as long and has the garbage collector go through it.
 */
class MovedNode extends Stamped {
  readonly #origin: Origin<object>;

  constructor(node: object, origin: Origin<object>) {
    super(node);
    this.#origin = origin;
  }

  static originOf(node: object): Origin<object> | undefined {
    return #origin in node ? node.#origin : undefined;
  }
}

/** @param copy an origin at another place */
export function createMover<N extends object>(copy: (origin: N, by: number) => N): Mover<N> {
  // A copy of a node is of its kind, and so is what it was copied from.
  const originOf = (node: N): Origin<N> =>
    (MovedNode.originOf(node) as Origin<N> | undefined) ?? { node, by: 0 };
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
      new MovedNode(moved, { node: origin.node, by: distance });
      return moved;
    },
  };
}
