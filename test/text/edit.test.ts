import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween } from '../../server/src/text/edit';
import { editLineStarts, lineAt, lineStartsOf } from '../../server/src/text/lineStarts';
import { forAll } from '../support/forAll';

/** Short texts with many line breaks, of few letters, so that two of them share much. */
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n'), maxLength: 12 });

describe('editBetween', () => {
  it.each([
    ['play {song}', 'play a {song}', { start: 5, oldEnd: 5, newEnd: 7 }],
    ['aaa', 'aaaa', { start: 3, oldEnd: 3, newEnd: 4 }],
    ['abc', 'axc', { start: 1, oldEnd: 2, newEnd: 2 }],
    ['abc', '', { start: 0, oldEnd: 3, newEnd: 0 }],
    ['same', 'same', undefined],
  ])('%j to %j', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit);
  });

  it('finds an edit anywhere in a long text', () => {
    forAll(fc.tuple(fc.nat(20_000), fc.nat(20_000), fc.nat(3)), ([before, behind, removed]) => {
      const [head, tail] = ['x'.repeat(before), 'y'.repeat(behind)];
      expect(editBetween(`${head}${'a'.repeat(removed)}${tail}`, `${head}bb${tail}`)).toEqual({
        start: before,
        oldEnd: before + removed,
        newEnd: before + 2,
      });
    });
  });

  it('makes the second text of the first', () => {
    forAll(
      fc.tuple(texts, texts),
      ([before, after]) => {
        const edit = editBetween(before, after) ?? { start: 0, oldEnd: 0, newEnd: 0 };
        expect(
          before.slice(0, edit.start) + after.slice(edit.start, edit.newEnd) + before.slice(edit.oldEnd),
        ).toBe(after);
      },
      200,
    );
  });
});

describe('line starts', () => {
  it('follow every kind of line break', () => {
    expect([...lineStartsOf('a\nb\r\nc\rd\n')]).toEqual([0, 2, 5, 7, 9]);
    expect([...lineStartsOf('')]).toEqual([0]);
  });

  it('after an edit are those of the new text', () => {
    forAll(
      fc.tuple(texts, texts),
      ([before, after]) => {
        const edit = editBetween(before, after);
        if (edit) expect(editLineStarts(lineStartsOf(before), after, edit)).toEqual(lineStartsOf(after));
      },
      1000,
    );
  });

  it('tell the line of an offset', () => {
    const starts = lineStartsOf('ab\n\nc');
    expect([0, 2, 3, 4, 5].map((offset) => lineAt(starts, offset))).toEqual([0, 0, 1, 2, 2]);
  });
});
