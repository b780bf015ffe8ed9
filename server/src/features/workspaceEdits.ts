/** Edits of several files as one WorkspaceEdit. */
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { SourceDocument } from '../analysis/snapshot';
import type { OffsetEdit } from './jsonEdits';
import { toWireRange } from './wireRange';

/** What the client can do with an edit. All is taken for granted where nothing is said. */
export interface EditOptions {
  /** Whether it asks before it changes what is marked so; else other files are changed without a question. */
  readonly annotations?: boolean;
  /** False: what would need a question is left out. */
  readonly otherFiles?: boolean;
  /** Whether an edit may bring new files. */
  readonly createFiles?: boolean;
}

/** Why the author is to be asked before a file changes. */
export interface Confirmation {
  /** Groups changes in the preview. */
  readonly label: string;
  readonly description: string;
}

export interface DocumentEdits {
  readonly document: SourceDocument;
  readonly edits: readonly OffsetEdit[];
  /** undefined: the file that the author is in, or one that belongs to it. */
  readonly confirmation?: Confirmation | undefined;
}

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** Versions are those of open documents; `null` means that the text on the disk counts. */
export function toWorkspaceEdit(
  files: readonly DocumentEdits[],
  options: EditOptions = {},
  newFiles: readonly NewFile[] = [],
): WorkspaceEdit {
  const annotations: Record<string, ChangeAnnotation> = {};
  const changes: (TextDocumentEdit | CreateFile)[] = newFiles.flatMap(createFile);
  for (const file of files) {
    const { confirmation } = file;
    if (file.edits.length === 0 || (confirmation && options.otherFiles === false)) continue;
    const asks = confirmation !== undefined && options.annotations !== false;
    if (asks) annotations[confirmation.label] = { ...confirmation, needsConfirmation: true };
    changes.push(documentEdit(file, asks ? confirmation.label : undefined));
  }
  return Object.keys(annotations).length === 0
    ? { documentChanges: changes }
    : { documentChanges: changes, changeAnnotations: annotations };
}

function documentEdit(
  { document, edits }: DocumentEdits,
  annotationId: string | undefined,
): TextDocumentEdit {
  return {
    textDocument: { uri: document.uri, version: document.version ?? null },
    edits: edits.map(({ range, newText }): TextEdit | AnnotatedTextEdit => {
      const edit = { range: toWireRange(document, range), newText };
      return annotationId === undefined ? edit : { ...edit, annotationId };
    }),
  };
}

function createFile({ uri, text }: NewFile): (TextDocumentEdit | CreateFile)[] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { overwrite: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}
