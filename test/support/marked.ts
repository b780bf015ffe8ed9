import type { TextRange } from '../../server/src/text/range';

/** Text with its marked stretches: `play «{song}»` gives `play {song}` and the range of the braces. Marks may nest. */
export function unmark(marked: string): { text: string; ranges: TextRange[] } {
  const ranges: TextRange[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') {
      open.push(text.length);
    } else if (character === '»') {
      ranges.push({ start: open.pop()!, end: text.length });
    } else {
      text += character;
    }
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Text with a cursor: `play {so|}` gives `play {so}` and the place of the bar, the first one. */
export function withCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`no cursor in: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
