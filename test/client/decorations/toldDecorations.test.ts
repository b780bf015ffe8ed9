import { describe, expect, it } from 'vitest';
import { ToldDecorations } from '../../../src/decorations/toldDecorations';
import type { TextChange } from '../../../src/predictions/textChange';

const at = (line: number, character = 0) => ({
  start: { line, character },
  end: { line, character },
});

const edit = (line: number, text: string, endLine = line): TextChange => ({
  range: { start: { line, character: 3 }, end: { line: endLine, character: 3 } },
  text,
});

/** As in an editor that shows lines 0 to 9: a text behind each, a sign beside each, slots in two of them. */
function shown(signOf: (line: number) => 'agrees' | 'differs' | undefined = () => 'agrees') {
  const lines = Array.from({ length: 10 }, (_, line) => line);
  return {
    after: lines.map((line) => ({ range: at(line, 20), text: `✓ Play ${line}` })),
    agrees: lines.filter((line) => signOf(line) === 'agrees').map((line) => at(line)),
    differs: lines.filter((line) => signOf(line) === 'differs').map((line) => at(line)),
    firstSlot: [at(2, 5)],
    secondSlot: [at(7, 5)],
  };
}

function tellAll(told: ToldDecorations<string>, decorations: ReturnType<typeof shown>): string[] {
  return Object.entries(decorations).flatMap(([type, each]) => (told.tell(type, each) ? [type] : []));
}

describe('what an editor is told', () => {
  it('is everything at first, and nothing twice', () => {
    const told = new ToldDecorations<string>();
    expect(tellAll(told, shown())).toEqual(['after', 'agrees', 'differs', 'firstSlot', 'secondSlot']);
    expect(tellAll(told, shown())).toEqual([]);
  });

  it('is of a key what stands on its line', () => {
    const told = new ToldDecorations<string>();
    const written = (line: number) => (line === 2 ? undefined : 'agrees');
    tellAll(told, shown());
    told.edited([edit(2, 'x')]);
    expect(tellAll(told, shown(written))).toEqual(['after', 'agrees', 'firstSlot']);
    // The sign has gone with the first key.
    told.edited([edit(2, 'y')]);
    expect(tellAll(told, shown(written))).toEqual(['after', 'firstSlot']);
    told.edited([edit(5, 'y')]);
    expect(tellAll(told, shown(written))).toEqual(['after', 'agrees']);
  });

  it('is what has gone from the line, too', () => {
    const told = new ToldDecorations<string>();
    tellAll(told, shown());
    told.edited([edit(2, '')]);
    expect(tellAll(told, { ...shown(), firstSlot: [] })).toContain('firstSlot');
  });

  it.each([
    ['come', edit(4, '\n')],
    ['gone', edit(4, '', 5)],
  ])('is everything where lines have %s', (_, change) => {
    const told = new ToldDecorations<string>();
    tellAll(told, shown());
    told.edited([change]);
    expect(tellAll(told, shown())).toHaveLength(5);
  });
});
