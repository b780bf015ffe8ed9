import { expect, it } from 'vitest';
import { beginTag, insideTag, mayFollow, outsideTag, tagsOf } from '../../server/src/nlu/tags';

it('turns spans into BIO tags', () => {
  const numbers = new Map(['city', 'date'].map((name, index) => [name, index]));
  const spans = [
    { name: 'city', start: 1, end: 3 },
    { name: 'city', start: 3, end: 4 },
    { name: 'date', start: 5, end: 6 },
  ];
  const tags = tagsOf(spans, 6, numbers);
  expect([...tags]).toEqual([outsideTag, beginTag(0), insideTag(0), beginTag(0), outsideTag, beginTag(1)]);
});

it('leaves slots that are no label outside', () => {
  expect([...tagsOf([{ name: 'unknown', start: 0, end: 1 }], 1, new Map())]).toEqual([outsideTag]);
});

it.each([
  { before: outsideTag, tag: beginTag(1), may: true },
  { before: outsideTag, tag: insideTag(1), may: false },
  { before: beginTag(0), tag: insideTag(0), may: true },
  { before: insideTag(0), tag: insideTag(0), may: true },
  { before: insideTag(0), tag: insideTag(1), may: false },
  { before: insideTag(0), tag: outsideTag, may: true },
])('lets an I- follow its own slot alone: $before, $tag', ({ before, tag, may }) => {
  expect(mayFollow(before, tag)).toBe(may);
});
