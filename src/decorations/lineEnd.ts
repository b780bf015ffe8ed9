/** Where the editor is told to put a text that stands behind a whole line. Pure. */
import type { WireRange } from '../../server/src/protocol';

/** Beyond every line; the editor takes it for the line's end. */
const beyond = 2 ** 30 - 1;

/**
 * A range at the end of a line, given so that it is at the end whatever the line is by the time the editor hears of it: where a quick hand
 * has gone on, a text behind the former end would stand before the cursor, and the editor would scroll sideways to show that one.
 * @param lineLength of the line in the text that the range is of
 */
export function keptAtEnd(range: WireRange, lineLength: number | undefined): WireRange {
  const { line, character } = range.start;
  if (lineLength === undefined || character < lineLength) return range;
  const end = { line, character: beyond };
  return { start: end, end };
}
