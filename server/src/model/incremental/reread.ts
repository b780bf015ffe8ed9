/** Reading one stretch of a changed text anew, where that says all that has changed. */
import type { JsonObject, JsonString } from '../../text/json/jsonNode';
import { indexOfLineBreak } from '../../text/lines';
import { parseJson } from '../../text/json/parseJson';
import { readTokens } from '../../text/json/scanJson';
import type { TextEdit } from '../../text/edit';
import type { TextRange } from '../../text/range';
import type { PlacedNode, Reading } from '../reading';
import type { InteractionModel } from '../types';

/** A tree, the text that it was read from and what that has become. */
export interface Rereading {
  readonly model: InteractionModel;
  readonly before: string;
  readonly after: string;
  readonly edit: TextEdit;
  readonly hasSyntaxErrors: boolean;
}

/** A stretch of the new text that has been read by itself: its ranges count from its own beginning. */
export interface Reread<N> {
  /** In the old text. */
  readonly region: TextRange;
  readonly by: number;
  readonly text: string;
  readonly node: N;
}

/**
 * The string whose text, between the quotes, the edit has changed; undefined where more than that has changed.
 * Every other token stays what it was, and so does the tree around it.
 */
export function rereadString(rereading: Rereading, inner: TextRange): Reread<JsonString> | undefined {
  const region = { start: inner.start - 1, end: inner.end + 1 };
  const { before, edit, hasSyntaxErrors } = rereading;
  if (edit.start < inner.start || edit.oldEnd > inner.end || touchesProblem(rereading, region)) {
    return undefined;
  }
  const { text, by } = stretchAfter(rereading, region);
  const node = stringOf(text);
  if (!node || !stringOf(before.slice(region.start, region.end))) {
    return undefined;
  }
  return hasSyntaxErrors && !endsLine(before, region.end) ? undefined : { region, by, text, node };
}

/** The object within whose braces the edit lies, in a text that had no syntax error and has none now. */
export function rereadObject(rereading: Rereading, region: TextRange): Reread<JsonObject> | undefined {
  const { edit, hasSyntaxErrors } = rereading;
  const isInside = edit.start > region.start && edit.oldEnd < region.end;
  if (!isInside || hasSyntaxErrors || touchesProblem(rereading, region)) {
    return undefined;
  }
  const { text, by } = stretchAfter(rereading, region);
  const { root, errors } = parseJson(text);
  const isWhole = root?.kind === 'object' && errors.length === 0 && root.range.end === text.length;
  return isWhole ? { region, by, text, node: root } : undefined;
}

/** What a reader makes of the object; undefined where there is something to report, which needs the whole path. */
export function readSilently<T>(
  { text, node }: Reread<JsonObject>,
  read: (reading: Reading, placed: PlacedNode<JsonObject>) => T,
): T | undefined {
  const reading: Reading = { text, problems: [] };
  const value = read(reading, { node, path: '' });
  return reading.problems.length === 0 ? value : undefined;
}

function stretchAfter({ after, edit }: Rereading, { start, end }: TextRange): { text: string; by: number } {
  const by = edit.newEnd - edit.oldEnd;
  return { text: detached(after.slice(start, end + by)), by };
}

/** A copy with memory of its own: a slice would keep the whole text of its version alive. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** The whole text as one sound string. */
function stringOf(text: string): JsonString | undefined {
  const tokens = readTokens(text);
  const token = tokens.next();
  const isString = token.kind === 'string' && token.start === 0 && token.end === text.length;
  if (!isString || tokens.errors.length > 0 || text.length < 2) {
    return undefined;
  }
  const end = text.length;
  return { kind: 'string', range: { start: 0, end }, inner: { start: 1, end: end - 1 }, value: token.value };
}

/** A problem inside would have to be found again; one that marks the whole stretch for a missing comma stays. */
function touchesProblem({ model }: Rereading, { start, end }: TextRange): boolean {
  return model.problems.some(({ kind, range }) => {
    const isApart = range.end <= start || range.start >= end;
    const isAround = range.start <= start && range.end >= end;
    return !isApart && !(isAround && kind === 'json-syntax');
  });
}

/** Mending a broken text looks at indentation, which only what follows on the same line has in common with a string. */
function endsLine(text: string, offset: number): boolean {
  return /^[\s,]*$/.test(text.slice(offset, indexOfLineBreak(text, offset)));
}
