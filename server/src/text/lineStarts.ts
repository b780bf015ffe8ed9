import type { TextEdit } from './edit';

/** Offsets at which the lines of a text begin, the first one 0. Never changed once made. */
export type LineStarts = Readonly<Uint32Array>;

/** `\n`, `\r\n` and `\r` end a line. */
export function lineStartsOf(text: string): LineStarts {
  const starts = text.includes('\r') ? startsIn(text, 1, text.length) : startsAfterLineFeeds(text);
  starts.unshift(0);
  return new Uint32Array(starts);
}

/** To search for a character is many times quicker than to look at each. */
function startsAfterLineFeeds(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Those of the text after an edit, from those before it. */
export function editLineStarts(starts: LineStarts, text: string, edit: TextEdit): LineStarts {
  const { start, oldEnd, newEnd } = edit;
  // Whether a line begins at an offset is told by the characters on both sides of it, so both ends are looked at anew.
  const anew = startsIn(text, Math.max(start, 1), newEnd);
  const before = Math.max(1, firstFrom(starts, start));
  const behind = Math.max(before, firstFrom(starts, oldEnd + 1));
  const result = new Uint32Array(before + anew.length + starts.length - behind);
  result.set(starts.subarray(0, before));
  result.set(anew, before);
  const shift = newEnd - oldEnd;
  for (let i = behind, at = before + anew.length; i < starts.length; i++, at++) {
    result[at] = starts[i]! + shift;
  }
  return result;
}

/** The line that an offset is in. */
export function lineAt(starts: LineStarts, offset: number): number {
  return Math.max(0, firstFrom(starts, offset + 1) - 1);
}

/** Lines that begin from `from` to `to`, both included. */
function startsIn(text: string, from: number, to: number): number[] {
  const found: number[] = [];
  let offset = from;
  while (offset <= to) {
    if (beginsLine(text, offset)) {
      found.push(offset);
    }
    offset++;
  }
  return found;
}

function beginsLine(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before === 10 || (before === 13 && text.charCodeAt(offset) !== 10);
}

/** Index of the first start that is not before an offset. */
function firstFrom(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
