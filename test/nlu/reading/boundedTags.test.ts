import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestWithin } from '../../../server/src/nlu/reading/boundedTags';
import { beginTag, insideTag, outsideTag, tagCount } from '../../../server/src/nlu/tags';

/** Tags of the best spans where a slot may begin and end anywhere. */
function bestTags(rows: readonly (readonly number[])[], tags: number, slots: readonly number[]): number[] {
  const { spans } = bestWithin(
    {
      logs: Float64Array.from(rows.flat(), Math.log),
      tokens: rows.length,
      tagCount: tags,
      rules: { slots, mayRepeat: () => true, mayBegin: () => true, mayCut: () => true },
    },
    [],
  );
  const found = new Array<number>(rows.length).fill(outsideTag);
  for (const { slot, start, end } of spans)
    found.fill(insideTag(slot), start, end).fill(beginTag(slot), start, start + 1);
  return found;
}

it('finds spans of the slots that may be alone, none over another', () => {
  const tags = tagCount(3);
  const row = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: tags, maxLength: tags });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), fc.subarray([0, 1, 2]), (rows, slots) => {
      const allowed = [outsideTag, ...slots.flatMap((slot) => [beginTag(slot), insideTag(slot)])];
      for (const tag of bestTags(rows, tags, slots)) expect(allowed).toContain(tag);
    }),
  );
});

it('finds the best of all well-formed sequences', () => {
  const row = fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const score = (tags: readonly number[]): number =>
        rows.reduce((total, each, token) => total + Math.log(each[tags[token]!]!), 0);
      const best = Math.max(...wellFormed(rows.length).map(score));
      expect(score(bestTags(rows, 3, [0]))).toBeCloseTo(best, 6);
    }),
  );
});

/** All sequences over O, B, I of one slot in which no I follows an O or comes first. */
function wellFormed(length: number): number[][] {
  if (length === 0) return [[]];
  return wellFormed(length - 1).flatMap((sequence) => {
    const mayContinue = sequence.length > 0 && sequence.at(-1) !== outsideTag;
    return (mayContinue ? [0, 1, 2] : [0, 1]).map((tag) => [...sequence, tag]);
  });
}
