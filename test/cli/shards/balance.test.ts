import fc from 'fast-check';
import { expect, it } from 'vitest';
import { balance } from '../../../server/src/cli/shards/balance';

const work = fc.uniqueArray(fc.record({ key: fc.string(), cost: fc.integer({ min: 1, max: 1000 }) }), {
  selector: ({ key }) => key,
  maxLength: 60,
});

it('gives every piece to one part, whatever the order it was found in', () => {
  fc.assert(
    fc.property(work, fc.integer({ min: 1, max: 9 }), (items, total) => {
      const parts = balance(items, total);
      expect(parts).toHaveLength(total);
      expect(
        parts
          .flat()
          .map(({ key }) => key)
          .sort(),
      ).toEqual(items.map(({ key }) => key).sort());
      expect(balance(items.toReversed(), total)).toEqual(parts);
    }),
  );
});

it('gives no part more than its share and one piece', () => {
  fc.assert(
    fc.property(work, fc.integer({ min: 1, max: 9 }), (items, total) => {
      const costs = balance(items, total).map((part) => part.reduce((sum, { cost }) => sum + cost, 0));
      const sum = items.reduce((all, { cost }) => all + cost, 0);
      const largest = Math.max(0, ...items.map(({ cost }) => cost));
      expect(Math.max(...costs)).toBeLessThanOrEqual(sum / total + largest * (1 - 1 / total) + 1e-9);
    }),
  );
});
