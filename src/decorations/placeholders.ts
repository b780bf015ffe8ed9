/** Slots as they are written in a line: `{slot}`, in old files also `{value|Slot}`. */

export interface Placeholder {
  readonly name: string;
  /** Characters `[start, end)` of the line, with the braces. */
  readonly start: number;
  readonly end: number;
}

const pattern = /\{(?:[^{}|"]*\|)?\s*([\p{L}_][\p{L}\p{N}_.]*)\s*\}/gu;

export function placeholdersIn(text: string): Placeholder[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}
