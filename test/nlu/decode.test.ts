import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTags } from '../../server/src/nlu/decode';
import {
  beginTag,
  insideTag,
  isInside,
  outsideTag,
  slotOfTag,
  spansOf,
  tagCount,
  tagsOf,
} from '../../server/src/nlu/tags';

describe('BIO tags', () => {
  it('turn spans into tags and back', () => {
    const slots = ['city', 'date'];
    const numbers = new Map(slots.map((name, index) => [name, index]));
    const spans = [
      { name: 'city', start: 1, end: 3 },
      { name: 'city', start: 3, end: 4 },
      { name: 'date', start: 5, end: 6 },
    ];
    const tags = tagsOf(spans, 6, numbers);
    expect([...tags]).toEqual([outsideTag, beginTag(0), insideTag(0), beginTag(0), outsideTag, beginTag(1)]);
    expect(spansOf(tags, slots)).toEqual(spans);
  });

  it('leave slots that are no label outside', () => {
    expect([...tagsOf([{ name: 'unknown', start: 0, end: 1 }], 1, new Map())]).toEqual([outsideTag]);
  });
});

describe('decodeTags', () => {
  const slots = 3;
  const K = tagCount(slots);
  const rows = fc.array(
    fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: K, maxLength: K }),
    { maxLength: 9 },
  );

  it('never lets an I- follow anything but its own slot', () => {
    fc.assert(
      fc.property(rows, fc.subarray([0, 1, 2]), (probabilities, allowed) => {
        const tags = decodeTags(probabilities.flat(), probabilities.length, K, allowed);
        tags.forEach((tag, token) => {
          expect(tag === outsideTag || allowed.includes(slotOfTag(tag))).toBe(true);
          if (isInside(tag)) {
            expect(slotOfTag(tags[token - 1] ?? outsideTag)).toBe(slotOfTag(tag));
          }
        });
      }),
    );
  });

  it('finds the best of all well-formed sequences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          const score = (tags: ArrayLike<number>): number =>
            rows.reduce((total, row, token) => total + Math.log(row[tags[token]!]!), 0);
          const best = decodeTags(rows.flat(), rows.length, 3, [0]);
          expect(score(best)).toBeCloseTo(Math.max(...wellFormed(rows.length).map(score)), 6);
        },
      ),
    );
  });
});

/** All sequences over O, B, I of one slot in which no I follows an O or comes first. */
function wellFormed(length: number): number[][] {
  if (length === 0) {
    return [[]];
  }
  return wellFormed(length - 1).flatMap((sequence) => {
    const mayContinue = sequence.length > 0 && sequence.at(-1) !== outsideTag;
    return (mayContinue ? [0, 1, 2] : [0, 1]).map((tag) => [...sequence, tag]);
  });
}
