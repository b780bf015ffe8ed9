/** What a document of the client is to us, over all its edits. */
import { URI } from 'vscode-uri';
import { recogniseDocument } from '../model/recogniseDocument';
import type { DocumentKind } from '../model/types';
import { parseJson } from '../text/json/parseJson';

/** What a document was to us before its last change. */
export interface Recognised {
  readonly kind: DocumentKind;
  readonly text: string;
}

/**
 * The kind by path and content. A document that was a model and whose JSON an edit has broken stays one:
 * half-typed text must not make its diagnostics come and go.
 */
export function recognise(
  uri: string,
  text: string,
  previous: Recognised | undefined,
): DocumentKind | undefined {
  if (previous && isStillModel(previous, text)) return previous.kind;
  return recogniseAnew(uri, text, previous?.kind);
}

/** As `recognise`, by reading all of the text: many small edits may have made something else of it. */
export function recogniseAnew(
  uri: string,
  text: string,
  previous: DocumentKind | undefined,
): DocumentKind | undefined {
  const kind = recogniseDocument(URI.parse(uri).path, text);
  if (kind !== undefined || previous === undefined) return kind;
  return previous !== 'interaction-model' || isBroken(text) ? previous : undefined;
}

/** More than a keystroke or a pasted sample: the text may have become something else. */
const smallEdit = 1000;

/** To recognise by content is to read all of it, which is too much for every keystroke. */
function isStillModel({ kind, text: before }: Recognised, text: string): boolean {
  return (
    kind === 'interaction-model' &&
    Math.abs(text.length - before.length) < Math.min(smallEdit, before.length / 2) &&
    text.includes('"intents"')
  );
}

function isBroken(text: string): boolean {
  return text.trim() === '' || parseJson(text).errors.length > 0;
}
