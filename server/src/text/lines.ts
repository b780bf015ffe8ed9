/** A line of a text without its line break. */
export interface TextLine {
  readonly text: string;
  /** Of its first character in the whole text. */
  readonly start: number;
}

/** All lines; `\n`, `\r\n` and `\r` end a line. A byte order mark is no part of the first one. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  lines.push({ text: text.slice(start), start });
  return lines;
}

/** Where the line of an offset ends, before its line break. */
export function indexOfLineBreak(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') {
    end++;
  }
  return end;
}

/** Whether the character at an offset is a line break or part of one. */
export function isLineBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
