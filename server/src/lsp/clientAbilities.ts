/** What the client can do, read once from what it says at the start. */
import type { ClientCapabilities } from 'vscode-languageserver';
import type { CodeActionOptions } from '../features/codeActions';

export interface ClientAbilities {
  /** Whether it can be asked for its settings. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFileWatchers: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  /** Whether it asks for the place of a rename first. */
  readonly preparesRename: boolean;
  /** Whether it asks for the semantic tokens of whole documents; not only of what is in sight. */
  readonly wantsAllTokens: boolean;
  /** Whether edits may come as a list of documents with versions. */
  readonly documentChanges: boolean;
  readonly edits: CodeActionOptions;
}

export function readAbilities({ workspace, textDocument }: ClientCapabilities): ClientAbilities {
  const { documentChanges, changeAnnotationSupport, resourceOperations } = workspace?.workspaceEdit ?? {};
  return {
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    wantsAllTokens: textDocument?.semanticTokens?.requests.full !== false,
    documentChanges: documentChanges === true,
    edits: {
      lazy: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
      annotations: documentChanges === true && changeAnnotationSupport !== undefined,
      createFiles: documentChanges === true && resourceOperations?.includes('create') === true,
    },
  };
}
