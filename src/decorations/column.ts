/** Where the texts behind lines stand: in one column that suits most lines, so that the eye runs down it. Pure. */

/** Between a line and the text behind it, in columns. */
const gap = 2;
/** Short lines leave room; beyond the last one nothing would be read in a window of 80 columns. */
const narrowest = 24;
const widest = 52;
/** Nine lines in ten end before the column. */
const share = 0.9;

/** A line of its own for one sample, as models are written. */
const sampleLine = /^\s*"(?:[^"\\]|\\.)*"\s*,?\s*$/;
/** Reading more of a long document would not move the column. */
const mostLines = 2000;

/** Columns that a text takes: tabs go to the next stop, characters of East Asian width take two. */
export function widthOf(text: string, tabSize: number): number {
  let width = 0;
  for (const character of text) {
    if (character === '\t') width += tabSize - (width % tabSize);
    else width += isWide(character) ? 2 : 1;
  }
  return width;
}

/** The column for a document; `isJson`: only lines with nothing but one string count. */
export function alignedColumn(
  lines: { readonly count: number; text(line: number): string },
  tabSize: number,
  isJson: boolean,
): number {
  const widths: number[] = [];
  const step = Math.max(1, Math.floor(lines.count / mostLines));
  for (let line = 0; line < lines.count; line += step) {
    const text = lines.text(line);
    if (isJson ? sampleLine.test(text) : text !== '') widths.push(widthOf(text, tabSize));
  }
  widths.sort((a, b) => a - b);
  const most = widths[Math.floor((widths.length - 1) * share)] ?? 0;
  return gap + Math.min(Math.max(most, narrowest), widest);
}

/** Columns between the line's end and the text behind it. */
export function marginOf(lineWidth: number, column: number | undefined): number {
  return column === undefined ? gap : Math.max(gap, column - lineWidth);
}

/** East Asian wide and fullwidth characters, and emoji: Unicode TR 11, by blocks. */
function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}
