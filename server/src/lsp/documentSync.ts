/** Takes the client's documents to the host: only those that are ours, and only while they are. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { BesideDocument, Host } from '../analysis/host';
import { recognise, recogniseAnew } from './recognition';
import type { Refresher } from './refresher';
import type { SlowChecks } from './slowChecks';
import type { TrainingHabits } from './trainingHabits';
import type { Turns } from './turns';

export interface DocumentSync {
  changed(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** Looks at all of the text again. @returns false where the document has become something else, and is let go */
  isStillOurs(uri: string): boolean;
}

export function createDocumentSync(
  host: Host,
  refresher: Pick<Refresher, 'refresh' | 'forget'>,
  slowChecks: Pick<SlowChecks, 'schedule' | 'scheduleAll' | 'forget'>,
  habits: Pick<TrainingHabits, 'changed' | 'closed'>,
  turns: Pick<Turns, 'typed'>,
): DocumentSync {
  const besides = new Set<string>();

  /** A file beside the models counts with the text that is open. */
  const setBeside = (uri: string, document: BesideDocument | undefined): void => {
    const was = besides.has(uri);
    host.setBeside(uri, document);
    if (document === undefined) besides.delete(uri);
    else besides.add(uri);
    if (was || document !== undefined) slowChecks.scheduleAll();
  };

  const forget = (uri: string): void => {
    if (host.get(uri) === undefined) return;
    host.delete(uri);
    refresher.forget(uri);
    slowChecks.forget(uri);
    habits.closed(uri);
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
      const previous = host.get(uri);
      // An untitled scratch file has no name to be known by, only its language.
      const kind = languageId === 'skill-utterances' ? 'utterances' : recognise(uri, text, previous);
      setBeside(uri, kind === undefined && mayBelongToSkill(uri, text) ? { version, text } : undefined);
      if (kind === undefined) return forget(uri);
      host.set({ uri, version, text, kind });
      if (previous !== undefined) turns.typed();
      refresher.refresh(uri);
      slowChecks.schedule(uri);
      if (kind !== 'utterances') habits.changed(uri);
      if (previous === undefined || kind.startsWith('legacy')) refreshNeighbours(uri);
    },
    isStillOurs(uri) {
      const document = host.get(uri);
      if (document?.kind !== 'interaction-model') return document !== undefined;
      if (recogniseAnew(uri, document.text, document.kind) !== undefined) return true;
      forget(uri);
      return false;
    },
    closed({ uri }) {
      setBeside(uri, undefined);
      forget(uri);
    },
  };
}

/** A manifest or an annotation set: never checked, but read by what looks across a skill. */
function mayBelongToSkill(uri: string, text: string): boolean {
  return uri.endsWith('/skill.json') || text.includes('"utterance"');
}

function sharesFolderOrIsScratch(other: { uri: string; kind: string }, uri: string): boolean {
  return other.kind === 'utterances' || folderOf(other.uri) === folderOf(uri);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
