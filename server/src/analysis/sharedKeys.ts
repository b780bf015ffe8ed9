/** Keys that several items have, from one list of items to the next: only what has come or gone is looked into. */
export interface SharedKey {
  readonly key: string;
  /** Where its owners are in the list, in order; two at least. */
  readonly owners: readonly number[];
}

/** What the items of the list that was looked at last have in common. */
interface Index<T> {
  readonly items: Set<T>;
  /** Of every key one owner. */
  readonly first: Map<string, T>;
  /** Of keys that have several, all of them. */
  readonly shared: Map<string, Set<T>>;
}

/**
 * @param keysOf each once, the same at each call; asked again when the item goes
 * @returns the shared keys of a list in the order in which they appear in it. A list that has an item in common with one that was
 * asked about before costs what the two do not have in common; nothing is kept for longer than the items live.
 */
export function createSharedKeys<T extends object>(
  keysOf: (item: T) => Iterable<string>,
): (items: readonly T[]) => SharedKey[] {
  const indexes = new WeakMap<T, Index<T>>();

  const indexOf = (items: readonly T[]): Index<T> => {
    for (const item of items) {
      const index = indexes.get(item);
      if (index) return index;
    }
    return { items: new Set(), first: new Map(), shared: new Map() };
  };

  const enter = (index: Index<T>, item: T): void => {
    index.items.add(item);
    indexes.set(item, index);
    for (const key of keysOf(item)) add(index, key, item);
  };

  const leave = (index: Index<T>, item: T): void => {
    index.items.delete(item);
    for (const key of keysOf(item)) remove(index, key, item);
  };

  return (items) => {
    const index = indexOf(items);
    const present = new Set(items);
    for (const item of index.items) if (!present.has(item)) leave(index, item);
    for (const item of items) if (!index.items.has(item)) enter(index, item);
    return inOrder(index.shared, items, keysOf);
  };
}

function add<T>({ first, shared }: Index<T>, key: string, item: T): void {
  const earlier = first.get(key);
  if (earlier === undefined) first.set(key, item);
  else shared.set(key, (shared.get(key) ?? new Set([earlier])).add(item));
}

function remove<T>({ first, shared }: Index<T>, key: string, item: T): void {
  const owners = shared.get(key);
  if (owners === undefined) {
    first.delete(key);
    return;
  }
  owners.delete(item);
  const [other] = owners;
  first.set(key, other!);
  if (owners.size === 1) shared.delete(key);
}

function inOrder<T>(
  shared: ReadonlyMap<string, ReadonlySet<T>>,
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
): SharedKey[] {
  if (shared.size === 0) return [];
  const places = new Map(items.map((item, place) => [item, place]));
  const ownersOf = new Map(
    [...shared].map(([key, owners]) => [key, Array.from(owners, (item) => places.get(item)!).sort(byNumber)]),
  );
  const firsts = new Set(Array.from(ownersOf.values(), ([place]) => place!));
  return [...firsts].sort(byNumber).flatMap((place) =>
    Array.from(keysOf(items[place]!)).flatMap((key) => {
      const owners = ownersOf.get(key);
      return owners?.[0] === place ? [{ key, owners }] : [];
    }),
  );
}

function byNumber(a: number, b: number): number {
  return a - b;
}
