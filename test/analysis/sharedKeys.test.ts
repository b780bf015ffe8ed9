import { describe, expect, it } from 'vitest';
import { createSharedKeys, type SharedKey } from '../../server/src/analysis/sharedKeys';
import { createRandom } from '../../server/src/base/random';

interface Item {
  readonly keys: readonly string[];
}

/** The same with all of the list looked into. */
function afresh(items: readonly Item[]): SharedKey[] {
  const owners = new Map<string, number[]>();
  items.forEach(({ keys }, place) => {
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), place]);
  });
  return Array.from(owners, ([key, places]) => ({ key, owners: places })).filter(
    (shared) => shared.owners.length > 1,
  );
}

describe('shared keys', () => {
  it('are those of each list, whatever came before it', () => {
    const random = createRandom(7);
    const item = (): Item => {
      const keys = Array.from({ length: random.integer(4) }, () => `k${random.integer(12)}`);
      return { keys: [...new Set(keys)] };
    };
    const sharedKeys = createSharedKeys(({ keys }: Item) => keys);
    let items = Array.from({ length: 8 }, item);
    const lists: Item[][] = [];
    for (let edit = 0; edit < 400; edit++) {
      const place = random.integer(items.length + 1);
      items = items.toSpliced(place, random.integer(3), ...(random.integer(2) === 0 ? [item()] : []));
      lists.push(items);
      // An older list may be asked about again.
      const list = random.integer(5) === 0 ? random.pick(lists)! : items;
      expect(sharedKeys(list)).toEqual(afresh(list));
    }
  });

  it('cost what has come and gone, not what there is', () => {
    let asked = 0;
    const sharedKeys = createSharedKeys(({ keys }: Item) => {
      asked++;
      return keys;
    });
    const items = Array.from({ length: 1000 }, (_, i): Item => ({ keys: [`k${i}`] }));
    expect(sharedKeys(items)).toEqual([]);
    expect(asked).toBe(1000);
    asked = 0;
    expect(sharedKeys(items.with(500, { keys: ['k3'] }))).toEqual([{ key: 'k3', owners: [3, 500] }]);
    // What went, what came, and the first owner of what is shared now.
    expect(asked).toBe(3);
  });
});
