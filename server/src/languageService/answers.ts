/** What an editor asks about places of our documents. All answers are empty where a document is not ours. */
import type {
  CodeAction,
  CodeActionKind,
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { Host } from '../analysis/host';
import type { FileSystem } from '../base/fileSystem';
import type { Catalog } from '../catalog/types';
import {
  type CodeActionOptions,
  provideCodeActions,
  resolveCodeAction,
  uriOfCodeAction,
} from '../features/codeActions';
import { provideCodeLenses } from '../features/codeLens';
import { provideCompletion } from '../features/completion';
import { mostValues } from '../features/completion/values';
import { provideDefinition } from '../features/definition';
import { provideDocumentHighlights } from '../features/documentHighlight';
import { provideDocumentLinks, provideScratchLinks } from '../features/documentLinks';
import { provideDocumentSymbols } from '../features/documentSymbols';
import { provideFoldingRanges } from '../features/foldingRanges';
import { provideInlayHints } from '../features/inlayHints';
import { provideReferences } from '../features/references';
import { prepareRename, provideRename, type Refusal, type RenamePlace } from '../features/rename';
import { provideSelectionRanges } from '../features/selectionRanges';
import { provideSemanticTokens } from '../features/semanticTokens';
import { fromWireRange } from '../features/wireRange';
import { provideWorkspaceSymbols } from '../features/workspaceSymbols';
import { isKeepable } from '../features/fixes/keepSample';
import { createContexts } from './contexts';

export interface Answers {
  completion(uri: string, position: Position): Promise<CompletionList>;
  documentSymbols(uri: string): Promise<DocumentSymbol[]>;
  foldingRanges(uri: string): Promise<FoldingRange[]>;
  selectionRanges(uri: string, positions: readonly Position[]): Promise<SelectionRange[] | undefined>;
  /** Without a range all of the document. */
  semanticTokens(uri: string, range?: Range): Promise<SemanticTokens | undefined>;
  inlayHints(uri: string, range: Range): Promise<InlayHint[]>;
  codeLenses(uri: string): Promise<CodeLens[]>;
  documentLinks(uri: string): Promise<DocumentLink[]>;
  /** In every skill that a document is open of. */
  workspaceSymbols(query: string): Promise<WorkspaceSymbol[]>;
  definition(uri: string, position: Position): Promise<Location[]>;
  references(uri: string, position: Position, includeDeclaration: boolean): Promise<Location[]>;
  documentHighlights(uri: string, position: Position): Promise<DocumentHighlight[]>;
  prepareRename(uri: string, position: Position): Promise<RenamePlace | Refusal | undefined>;
  rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit | Refusal | undefined>;
  codeActions(
    uri: string,
    range: Range,
    diagnostics: readonly Diagnostic[],
    only: readonly CodeActionKind[] | undefined,
  ): Promise<CodeAction[]>;
  resolveCodeAction(action: CodeAction): Promise<CodeAction>;
}

/** `edits`: what the client can do with changes. */
export function createAnswers(
  host: Host,
  catalog: Catalog,
  edits: CodeActionOptions,
  fileSystem: Pick<FileSystem, 'readText'>,
): Answers {
  const contexts = createContexts(host, catalog, fileSystem);
  return {
    async completion(uri, position) {
      const place = await contexts.place(uri, position);
      const items = place ? provideCompletion(place.context, place.offset) : [];
      return { isIncomplete: items.length >= mostValues, items };
    },
    documentSymbols: (uri) => contexts.ask(uri, [], provideDocumentSymbols),
    foldingRanges: (uri) => contexts.ask(uri, [], provideFoldingRanges),
    codeLenses: (uri) => contexts.ask(uri, [], provideCodeLenses),
    selectionRanges: (uri, positions) =>
      contexts.ask(uri, undefined, (context) =>
        provideSelectionRanges(
          context,
          positions.map((position) => context.document.text.offsetAt(position)),
        ),
      ),
    semanticTokens: (uri, range) =>
      contexts.ask(uri, undefined, (context) =>
        provideSemanticTokens(context, range && fromWireRange(context.document, range)),
      ),
    inlayHints: (uri, range) =>
      contexts.ask(uri, [], (context) => provideInlayHints(context, fromWireRange(context.document, range))),
    async documentLinks(uri) {
      const snapshot = await host.snapshot(uri);
      return snapshot?.kind === 'utterances'
        ? provideScratchLinks(snapshot)
        : contexts.ask(uri, [], provideDocumentLinks);
    },
    workspaceSymbols: async (query) => provideWorkspaceSymbols(await contexts.models(), query),
    async definition(uri, position) {
      const skill = await host.skill(uri);
      const place = await contexts.place(uri, position);
      return place ? provideDefinition(place.context, place.offset, skill) : [];
    },
    async references(uri, position, includeDeclaration) {
      const skill = await host.skill(uri);
      const place = await contexts.place(uri, position);
      return place ? provideReferences(place.context, place.offset, skill, includeDeclaration) : [];
    },
    async documentHighlights(uri, position) {
      const place = await contexts.place(uri, position);
      return place ? provideDocumentHighlights(place.context, place.offset) : [];
    },
    async prepareRename(uri, position) {
      const place = await contexts.place(uri, position);
      return place && prepareRename(place.context, place.offset);
    },
    async rename(uri, position, newName) {
      const skill = await host.skill(uri);
      const place = await contexts.place(uri, position);
      return place && provideRename(place.context, place.offset, newName, skill, edits);
    },
    async codeActions(uri, range, diagnostics, only) {
      const site = await contexts.site(uri, diagnostics.some(isKeepable));
      return site ? provideCodeActions(site.context, range, diagnostics, site.skill, only, edits) : [];
    },
    async resolveCodeAction(action) {
      const uri = uriOfCodeAction(action);
      const isAsked = action.diagnostics?.some(isKeepable) === true;
      const site = uri === undefined ? undefined : await contexts.site(uri, isAsked);
      return site ? resolveCodeAction(site.context, action, site.skill, edits) : action;
    },
  };
}
