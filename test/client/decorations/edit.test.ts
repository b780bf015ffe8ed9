import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveRange } from '../../../src/decorations/edit';
import { inLine } from './predictionOf';

const at = (line: number, character: number, toLine = line, toCharacter = character, text = '') => ({
  range: { start: { line, character }, end: { line: toLine, character: toCharacter } },
  text,
});

describe('a range under edits', () => {
  const range = inLine(3, 5, 9);

  it.each([
    ['text typed before it on its line', at(3, 0, 3, 0, 'ab'), inLine(3, 7, 11)],
    ['text typed right at its start', at(3, 5, 3, 5, 'ab'), inLine(3, 7, 11)],
    ['text typed right at its end', at(3, 9, 3, 9, 'ab'), range],
    ['a line put in above', at(1, 0, 1, 0, 'x\n'), inLine(4, 5, 9)],
    ['two lines taken out above', at(0, 0, 2, 0), inLine(1, 5, 9)],
    ['its line broken before it', at(3, 2, 3, 2, '\n  '), inLine(4, 5, 9)],
    ['its line joined to the one above', at(2, 7, 3, 0), inLine(2, 12, 16)],
    ['a change below', at(4, 0, 9, 0, 'gone'), range],
  ])('%s', (_, change, expected) => expect(moveRange(range, change)).toEqual(expected));

  it.each([
    ['a letter typed inside', at(3, 6, 3, 6, 'x')],
    ['its first letter replaced', at(3, 4, 3, 6, 'x')],
    ['its line deleted', at(3, 0, 4, 0)],
    ['everything replaced', at(0, 0, 99, 0, 'new')],
  ])('is lost when %s', (_, change) => expect(moveRange(range, change)).toBeUndefined());
});

describe('a range that survives any edit', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 40 });

  it('still covers the same text', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, inserted, a, b, c, d) => {
        const [from, to] = ordered(a % (text.length + 1), b % (text.length + 1));
        const [start, end] = ordered(c % (text.length + 1), d % (text.length + 1));
        const range = { start: positionAt(text, start), end: positionAt(text, end) };
        const change = {
          range: { start: positionAt(text, from), end: positionAt(text, to) },
          text: inserted,
        };
        const moved = moveRange(range, change);
        const after = text.slice(0, from) + inserted + text.slice(to);
        if (moved) {
          expect(textIn(after, moved)).toBe(text.slice(start, end));
        } else {
          expect(from < end && to > start).toBe(true);
        }
      }),
    );
  });
});

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function positionAt(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function textIn(text: string, { start, end }: ReturnType<typeof inLine>): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: typeof start) =>
    lines.slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  return text.slice(offset(start), offset(end));
}
