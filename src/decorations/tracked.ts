/**
 * What the server said about one document, followed through the user's edits.
 *
 * Invariant: a prediction is held only while the text of its line is, letter for letter, the text that was
 * predicted. So nothing stale can be shown, and nothing that is still true has to blink.
 */
import type { LinePrediction, PredictionsParams, WireRange, WireSlot } from '../../server/src/protocol';
import { moveRange, type TextChange } from './edit';

/** Reads one line of the document as it is now; undefined past its end. */
export type LineReader = (line: number) => string | undefined;

export interface TrackedPrediction {
  /** Where the sample is now; the columns inside `prediction` stay valid, its line numbers do not. */
  readonly range: WireRange;
  /** The whole line as it was predicted. */
  readonly lineText: string;
  readonly prediction: LinePrediction;
}

export interface TrackedDocument {
  readonly lines: readonly TrackedPrediction[];
  readonly placeholders: readonly WireSlot[];
}

/** Starts following an answer that belongs to the document's present version. */
export function track(params: PredictionsParams, lineText: LineReader): TrackedDocument {
  const lines = params.lines.flatMap((prediction) => {
    const text = lineText(prediction.range.start.line);
    return text === undefined ? [] : [{ range: prediction.range, lineText: text, prediction }];
  });
  return { lines, placeholders: params.placeholders };
}

/**
 * Follows the changes of one edit, in the order in which they apply one after another.
 * `lineText` reads the document after all of them.
 */
export function afterEdit(
  document: TrackedDocument,
  changes: readonly TextChange[],
  lineText: LineReader,
): TrackedDocument {
  const lines = document.lines.flatMap((line) => {
    const range = moveThrough(line.range, changes);
    return range && lineText(range.start.line) === line.lineText ? [{ ...line, range }] : [];
  });
  const placeholders = document.placeholders.flatMap(({ range: before, name }) => {
    const range = moveThrough(before, changes);
    return range ? [{ range, name }] : [];
  });
  return { lines, placeholders };
}

function moveThrough(range: WireRange, changes: readonly TextChange[]): WireRange | undefined {
  let moved: WireRange | undefined = range;
  for (const change of changes) {
    moved = moved && moveRange(moved, change);
  }
  return moved;
}
