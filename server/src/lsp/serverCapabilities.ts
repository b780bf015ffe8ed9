/** What the server tells the client that it can do. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { completionTriggers } from '../features/completion';
import { semanticTokensLegend } from '../features/semanticTokens';
import type { ClientAbilities } from './clientAbilities';

export function serverCapabilities({ preparesRename, wantsAllTokens }: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...completionTriggers] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite],
      resolveProvider: true,
    },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: {
      legend: semanticTokensLegend,
      full: wantsAllTokens && { delta: true },
      range: true,
    },
    codeLensProvider: {},
    documentLinkProvider: {},
    inlayHintProvider: true,
  };
}
