/**
 * Numbers the features that training meets, in the order of their first use. A feature is named by a 30-bit hash
 * (`mix` of what it is made of), so none of its text is kept; two features that collide share their weights.
 */
export class FeatureIndex {
  readonly #ids = new Map<number, number>();
  readonly #most: number;
  #isOpen = true;

  /** @param most further features are left out, as in a closed one */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** A closed one that knows these features, in the order of their numbers. */
  static of(keys: Iterable<number>): FeatureIndex {
    const index = new FeatureIndex();
    index.idsOf(keys);
    index.close();
    return index;
  }

  /** Hashes of the features, in the order of their numbers. */
  get keys(): Int32Array {
    return Int32Array.from(this.#ids.keys());
  }

  get size(): number {
    return this.#ids.size;
  }

  /** From now on an unknown feature stays unknown. */
  close(): void {
    this.#isOpen = false;
  }

  /** Numbers of the known features; unknown ones are numbered while the index is open, else left out. */
  idsOf(keys: Iterable<number>): number[] {
    const ids: number[] = [];
    for (const key of keys) {
      const id = this.#ids.get(key) ?? this.#add(key);
      if (id >= 0) {
        ids.push(id);
      }
    }
    return ids;
  }

  #add(key: number): number {
    if (!this.#isOpen || this.#ids.size >= this.#most) {
      return -1;
    }
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }
}

/** One hash of two (a round of MurmurHash3's mixing); 30 bits, which engines keep without an object of its own. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0xcc9e2d51), 0x1b873593);
  hash = (hash << 13) | (hash >>> 19);
  return (Math.imul(hash, 5) + 0x6546b64) & 0x3fffffff;
}
