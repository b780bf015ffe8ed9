/** What a document of the client is to us, over all its edits. */
import { URI } from 'vscode-uri';
import { parseInteractionModel } from '../model/parseInteractionModel';
import { recogniseDocument } from '../model/recogniseDocument';
import type { DocumentKind } from '../model/types';

/**
 * The kind by path and content. A document that was a model and whose JSON an edit has broken stays one:
 * half-typed text must not make its diagnostics come and go.
 */
export function recognise(
  uri: string,
  text: string,
  previous: DocumentKind | undefined,
): DocumentKind | undefined {
  const kind = recogniseDocument(URI.parse(uri).path, text);
  if (kind !== undefined || previous === undefined) return kind;
  return previous !== 'interaction-model' || isBroken(text) ? previous : undefined;
}

function isBroken(text: string): boolean {
  return parseInteractionModel(text).problems.some(
    ({ kind }) => kind === 'json-syntax' || kind === 'empty-file',
  );
}
