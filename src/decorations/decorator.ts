/** Keeps the decorations of every visible editor equal to what is known about its document's present text. */
import * as vscode from 'vscode';
import type { PredictionsParams, WireRange } from '../../server/src/protocol';
import { readDecorationSettings } from '../config';
import { verdicts } from './afterText';
import { createDecorationTypes } from './decorationTypes';
import { type AfterDecoration, type DecorationGroups, groupDecorations } from './groups';
import { createSlotPalette, type SlotPalette } from './slotPalette';
import { afterEdit, type LineReader, type TrackedDocument, track } from './tracked';

interface Entry {
  tracked: TrackedDocument;
  readonly palette: SlotPalette;
}

export class Decorator implements vscode.Disposable {
  readonly #types = createDecorationTypes();
  readonly #entries = new Map<string, Entry>();
  readonly #subscriptions: vscode.Disposable[];
  #settings = readDecorationSettings();

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#entries.delete(document.uri.toString())),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#renderAll(editors)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#selected(textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => this.#configured(event)),
    ];
  }

  /** Takes over the server's answer; false (and nothing done) where it is not about the present version. */
  accept(params: PredictionsParams): boolean {
    const document = openDocument(params.uri);
    if (document?.version !== params.version) {
      return false;
    }
    const key = document.uri.toString();
    const palette = this.#entries.get(key)?.palette ?? createSlotPalette();
    this.#entries.set(key, { tracked: track(params, lineReader(document)), palette });
    this.#renderDocument(key);
    return true;
  }

  /** What stands behind the lines of a document, as an editor without a cursor in it shows it. */
  shown(uri: vscode.Uri): readonly AfterDecoration[] {
    return this.#groups(uri.toString(), new Set())?.after ?? [];
  }

  /** Forgets everything: the server is gone. */
  clear(): void {
    this.#entries.clear();
    this.#renderAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#types).dispose();
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    if (!entry || contentChanges.length === 0) {
      return;
    }
    const before = entry.tracked;
    entry.tracked = afterEdit(before, contentChanges, lineReader(document));
    if (sizeOf(entry.tracked) !== sizeOf(before)) {
      // Whatever is left moves with the text by itself.
      this.#renderDocument(key);
    }
  }

  #selected(editor: vscode.TextEditor): void {
    if (this.#settings.predictions === 'activeLine') {
      this.#render(editor);
    }
  }

  #configured(event: vscode.ConfigurationChangeEvent): void {
    if (event.affectsConfiguration('skillLens.decorations')) {
      this.#settings = readDecorationSettings();
      this.#renderAll();
    }
  }

  #renderDocument(key: string): void {
    const { visibleTextEditors } = vscode.window;
    this.#renderAll(visibleTextEditors.filter((editor) => editor.document.uri.toString() === key));
  }

  #renderAll(editors = vscode.window.visibleTextEditors): void {
    for (const editor of editors) {
      this.#render(editor);
    }
  }

  #render(editor: vscode.TextEditor): void {
    const activeLines = new Set(editor.selections.map((selection) => selection.active.line));
    const groups = this.#groups(editor.document.uri.toString(), activeLines);
    for (const verdict of verdicts) {
      const after = groups?.after.filter((decoration) => decoration.verdict === verdict) ?? [];
      editor.setDecorations(this.#types.after[verdict], after.map(toOptions));
    }
    this.#types.slots.forEach((type, colour) => {
      editor.setDecorations(type, (groups?.slots[colour] ?? []).map(toRange));
    });
  }

  #groups(key: string, activeLines: ReadonlySet<number>): DecorationGroups | undefined {
    const entry = this.#entries.get(key);
    return (
      entry &&
      groupDecorations(entry.tracked, { settings: this.#settings, palette: entry.palette, activeLines })
    );
  }
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  const key = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

function lineReader(document: vscode.TextDocument): LineReader {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : undefined);
}

function sizeOf({ lines, placeholders }: TrackedDocument): number {
  return lines.length + placeholders.length;
}

function toOptions({ range, text }: AfterDecoration): vscode.DecorationOptions {
  return { range: toRange(range), renderOptions: { after: { contentText: text } } };
}

function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
