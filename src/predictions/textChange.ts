import type { WireRange } from '../../server/src/protocol';

/** One replaced stretch of text; VS Code's content changes have this shape. */
export interface TextChange {
  readonly range: WireRange;
  readonly text: string;
}

export function lineBreaksIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\r\n|\r|\n/g)) count++;
  return count;
}
