import * as vscode from 'vscode';
import type { ModelStatus } from '../server/src/protocol';

/**
 * The last status of every open document that the server knows as a model or scratch file.
 * A document without a status is none of Skill Lens's.
 */
export class ModelStatuses implements vscode.Disposable {
  readonly #byUri = new Map<string, ModelStatus>();
  readonly #changed = new vscode.EventEmitter<ModelStatus>();
  readonly #cleared = new vscode.EventEmitter<void>();
  readonly #closing: vscode.Disposable;

  readonly onDidChange = this.#changed.event;
  readonly onDidClear = this.#cleared.event;

  constructor() {
    this.#closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString()));
  }

  get(uri: vscode.Uri): ModelStatus | undefined {
    return this.#byUri.get(uri.toString());
  }

  /** Keys of `vscode.Uri.toString()`. */
  uris(): string[] {
    return [...this.#byUri.keys()];
  }

  set(status: ModelStatus): void {
    const uri = vscode.Uri.parse(status.uri).toString();
    this.#byUri.set(uri, status);
    this.#changed.fire(status);
  }

  /** Forgets everything: the server is gone. */
  clear(): void {
    this.#byUri.clear();
    this.#cleared.fire();
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, this.#cleared, this.#closing).dispose();
  }
}
