import { describe, expect, it } from 'vitest';
import { alignedColumn, marginOf, widthOf } from '../../../src/decorations/column';

const columnOf = (lines: readonly string[], isJson = true) =>
  alignedColumn({ count: lines.length, text: (line) => lines[line] ?? '' }, 2, isJson);

describe('the column that texts begin in', () => {
  it('is behind nine samples in ten, whatever else the file holds', () => {
    const samples = Array.from({ length: 30 }, (_, i) => `      "${'x'.repeat(20 + (i % 10))}",`);
    const others = ['{', `  "description": "${'long '.repeat(40)}",`, '}'];
    expect(columnOf([...others, ...samples])).toBe(2 + 9 + 28);
  });

  it('leaves short lines room, and is read in a window of 80 columns however long the lines are', () => {
    expect(columnOf(['  "a",'])).toBe(26);
    expect(columnOf([`  "${'x'.repeat(200)}",`])).toBe(54);
  });

  it('looks at every line of a text that is no JSON', () => {
    expect(columnOf(['PlayIntent play it again for me please'], false)).toBe(40);
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['\tab', 4],
    ['a\tb', 5],
    ['映画', 4],
    ['🎬', 2],
  ])('of %j', (text, width) => expect(widthOf(text, text.includes('a\t') ? 4 : 2)).toBe(width));

  it('leave at least two columns', () => {
    expect(marginOf(70, 40)).toBe(2);
    expect(marginOf(10, 40)).toBe(30);
    expect(marginOf(10, undefined)).toBe(2);
  });
});
