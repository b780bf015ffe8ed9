/** A map that forgets the least recently used entries beyond its capacity. */
export interface LruCache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  /** Forgets the entries that do not hold any more. */
  keepOnly(holds: (value: V) => boolean): void;
  /** From now on there is room for that many entries at least. */
  reserve(entries: number): void;
  readonly size: number;
}

export function createLruCache<K, V>(initialCapacity: number): LruCache<K, V> {
  let capacity = initialCapacity;
  // A Map iterates in the order of insertion, so re-inserting on use keeps the oldest first.
  const entries = new Map<K, V>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= capacity) break;
        entries.delete(oldest);
      }
    },
    keepOnly(holds) {
      for (const [key, value] of entries) if (!holds(value)) entries.delete(key);
    },
    reserve(wanted) {
      capacity = Math.max(capacity, wanted);
    },
    get size() {
      return entries.size;
    },
  };
}
