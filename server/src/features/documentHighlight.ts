import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { FeatureContext } from './featureContext';
import { symbolAt } from './symbolAt';
import { usesOf } from './symbolUses';
import { toWireRange } from './wireRange';

/** The other places of the same document that name what the cursor is at. */
export function provideDocumentHighlights(context: FeatureContext, offset: number): DocumentHighlight[] {
  const { document, snapshot } = context;
  const symbol = symbolAt(context, offset);
  if (symbol === undefined) return [];
  return usesOf(snapshot, symbol)
    .filter(({ part }) => part === document.part)
    .map(({ range, place }) => ({
      range: toWireRange(document, range),
      kind: place === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
