/** Takes the client's documents to the host: only those that are ours, and only while they are. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../analysis/host';
import { recognise } from './recognition';
import type { Refresher } from './refresher';

export interface DocumentSync {
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
}

export function createDocumentSync(host: Host, refresher: Refresher): DocumentSync {
  const closed = (uri: string): void => {
    if (host.get(uri) === undefined) return;
    host.delete(uri);
    refresher.forget(uri);
    refreshNeighbours(uri);
  };

  /** The other half of a legacy pair, and scratch files that may now find another model. */
  const refreshNeighbours = (uri: string): void => {
    for (const other of host.documents) {
      if (other.uri === uri) continue;
      if (other.kind !== 'interaction-model' && sharesFolderOrIsScratch(other, uri))
        refresher.refresh(other.uri);
    }
  };

  return {
    changed(document) {
      const { uri, version, languageId } = document;
      const text = document.getText();
      const previous = host.get(uri)?.kind;
      // An untitled scratch file has no name to be known by, only its language.
      const kind = languageId === 'skill-utterances' ? 'utterances' : recognise(uri, text, previous);
      if (kind === undefined) return closed(uri);
      host.set({ uri, version, text, kind });
      refresher.refresh(uri);
      if (previous === undefined || kind.startsWith('legacy')) refreshNeighbours(uri);
    },
    closed: ({ uri }) => closed(uri),
  };
}

function sharesFolderOrIsScratch(other: { uri: string; kind: string }, uri: string): boolean {
  return other.kind === 'utterances' || folderOf(other.uri) === folderOf(uri);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
