/** Something to do that takes a while. */
export interface Weighed {
  /** Tells it from the others, the same on every machine. */
  readonly key: string;
  /** How long it takes, in whatever measure. */
  readonly cost: number;
}

/**
 * Divides work into `total` parts of about the same cost: longest processing time first (Graham 1969), at most 4/3 of the
 * best there is. The same on every machine, whatever order the work was found in.
 *
 * @returns part by part, each in the order of the keys
 */
export function balance<T extends Weighed>(work: readonly T[], total: number): T[][] {
  const parts = Array.from({ length: total }, (): { cost: number; items: T[] } => ({ cost: 0, items: [] }));
  for (const item of work.toSorted((a, b) => b.cost - a.cost || byKey(a, b))) {
    const least = parts.reduce((best, part) => (part.cost < best.cost ? part : best));
    least.items.push(item);
    least.cost += item.cost;
  }
  return parts.map(({ items }) => items.sort(byKey));
}

export function byKey(a: Weighed, b: Weighed): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
