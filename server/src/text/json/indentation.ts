import { isLineBreak } from '../lines';

/** A line longer than this is taken for unformatted; keeps repeated calls on a one-line file linear. */
const maxLineStart = 400;

/** Width of the blanks that the line of `offset` begins with; 0 where its beginning is far away. */
export function indentationOf(text: string, offset: number): number {
  let lineStart = offset;
  const limit = Math.max(0, offset - maxLineStart);
  while (lineStart > limit && !isLineBreak(text, lineStart - 1)) {
    lineStart--;
  }
  if (lineStart === limit && limit > 0) {
    return 0;
  }
  let end = lineStart;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') {
    end++;
  }
  return end - lineStart;
}
