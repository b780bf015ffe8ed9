/** The predictions of every open document that the server knows. */
import * as vscode from 'vscode';
import { isLensEditor } from '../lensEditors';
import { DocumentPredictions, type DocumentPredictionsOptions } from './documentPredictions';

export interface Change {
  readonly document: vscode.TextDocument;
  /** Predictions that have just come. */
  readonly answered: number;
}

export class OpenPredictions implements vscode.Disposable {
  readonly #byUri = new Map<string, DocumentPredictions>();
  readonly #changed = new vscode.EventEmitter<Change>();
  readonly #edited = new vscode.EventEmitter<vscode.TextDocumentChangeEvent>();
  readonly #subscriptions: vscode.Disposable[];

  /** What a document shows may have changed. */
  readonly onDidChange = this.#changed.event;
  /** The text of a document has changed; told before anything is made of it. */
  readonly onDidEdit = this.#edited.event;

  constructor(private readonly options: Omit<DocumentPredictionsOptions, 'onChange'>) {
    const of = (document: vscode.TextDocument) => this.get(document.uri);
    const ofEditors = (editors: readonly vscode.TextEditor[]) => {
      for (const editor of editors.filter(isLensEditor)) of(editor.document)?.seen();
    };
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0) return;
        this.#edited.fire(event);
        of(event.document)?.edited(event.contentChanges);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.get(uri)?.diagnosed();
      }),
      vscode.workspace.onDidSaveTextDocument((document) => of(document)?.saved()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) =>
        of(textEditor.document)?.cursorMoved(),
      ),
      vscode.window.onDidChangeVisibleTextEditors(ofEditors),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => ofEditors([textEditor])),
    ];
  }

  get(uri: vscode.Uri): DocumentPredictions | undefined {
    return this.#byUri.get(uri.toString());
  }

  /** Documents that something is known of. */
  get all(): readonly DocumentPredictions[] {
    return [...this.#byUri.values()];
  }

  /** Another model answers for a document, or one for the first time. */
  predictorChanged(uri: string): void {
    const key = vscode.Uri.parse(uri).toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    if (document === undefined) return;
    const known = this.#byUri.get(key);
    if (known !== undefined) {
      known.outdate();
      return;
    }
    const onChange = (changed: vscode.TextDocument, answered: number) =>
      this.#changed.fire({ document: changed, answered });
    const opened = new DocumentPredictions(document, { ...this.options, onChange });
    this.#byUri.set(key, opened);
    opened.seen();
    onChange(document, 0);
  }

  /** Forgets everything: the server is gone. */
  clear(): void {
    const documents = this.all.map(({ document }) => document);
    for (const { uri } of documents) this.#forget(uri);
    for (const document of documents) this.#changed.fire({ document, answered: 0 });
  }

  dispose(): void {
    for (const known of this.all) known.dispose();
    vscode.Disposable.from(...this.#subscriptions, this.#changed, this.#edited).dispose();
  }

  #forget(uri: vscode.Uri): void {
    this.get(uri)?.dispose();
    this.#byUri.delete(uri.toString());
  }
}
