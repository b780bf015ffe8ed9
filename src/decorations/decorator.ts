/** Keeps the decorations of every editor equal to what is known about its document's present text. */
import * as vscode from 'vscode';
import type { LineSpan, WireRange } from '../../server/src/protocol';
import { isLensEditor, lensEditors, visibleSpans } from '../lensEditors';
import { lineReader } from '../predictions/asking';
import type { OpenPredictions } from '../predictions/openPredictions';
import { type Verdict, verdicts } from './afterText';
import { alignedColumn } from './column';
import { createDecorationTypes, type DecorationTypes, textColours } from './decorationTypes';
import { type AfterDecoration, type DecorationGroups, groupDecorations, type View } from './groups';
import { problemLines } from './problemLines';
import type { DecorationSettings } from './settings';
import { createSlotPalette, type SlotPalette } from './slotPalette';
import { ToldDecorations } from './toldDecorations';

interface DocumentLook {
  readonly palette: SlotPalette;
  /** The texts' column; read again at a save, so that it does not move under the writer's hands. */
  column: number | undefined;
}

/** Marks on the scroll bar are of the whole document, so they follow a moment later. */
const marksMilliseconds = 250;

export class Decorator implements vscode.Disposable {
  readonly #types: DecorationTypes;
  readonly #told = new WeakMap<vscode.TextEditor, ToldDecorations<vscode.TextEditorDecorationType>>();
  readonly #looks = new WeakMap<vscode.TextDocument, DocumentLook>();
  readonly #subscriptions: vscode.Disposable[];
  #marksTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    media: vscode.Uri,
    private readonly predictions: OpenPredictions,
    private readonly settings: () => DecorationSettings,
  ) {
    this.#types = createDecorationTypes(media);
    this.#subscriptions = [
      predictions.onDidEdit((event) => this.#edited(event)),
      predictions.onDidChange(({ document }) => this.#renderDocument(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#looks.delete(document)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.renderAll()),
      vscode.window.onDidChangeTextEditorViewColumn(({ textEditor }) => this.#render(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#render(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#selected(textEditor)),
    ];
  }

  /** What stands behind the lines of a document, as an editor without a cursor in it would show all of it. */
  shown(uri: vscode.Uri): readonly AfterDecoration[] {
    return this.#groupsOf(uri)?.after ?? [];
  }

  /** Lines with a sign beside them, by verdict. */
  gutter(uri: vscode.Uri): DecorationGroups['gutter'] | undefined {
    return this.#groupsOf(uri)?.gutter;
  }

  renderAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#render(editor);
    this.#markSoon();
  }

  dispose(): void {
    clearTimeout(this.#marksTimer);
    vscode.Disposable.from(...this.#subscriptions, this.#types).dispose();
  }

  #groupsOf(uri: vscode.Uri): DecorationGroups | undefined {
    const document = this.predictions.get(uri)?.document;
    return document && this.#groups(document, [{ first: 0, last: document.lineCount - 1 }], new Set(), 4);
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document === document) this.#told.get(editor)?.edited(contentChanges);
  }

  #selected(editor: vscode.TextEditor): void {
    if (this.settings().predictions === 'activeLine') this.#render(editor);
  }

  #renderDocument(document: vscode.TextDocument): void {
    for (const editor of lensEditors(document.uri)) this.#render(editor);
    this.#markSoon();
  }

  #render(editor: vscode.TextEditor): void {
    const activeLines = new Set(editor.selections.map((selection) => selection.active.line));
    const tabSize = typeof editor.options.tabSize === 'number' ? editor.options.tabSize : 4;
    const groups = isLensEditor(editor)
      ? this.#groups(editor.document, visibleSpans(editor), activeLines, tabSize)
      : undefined;
    this.#set(editor, this.#types.after, (groups?.after ?? []).map(toOptions));
    for (const verdict of verdicts) {
      this.#set(editor, this.#types.gutter[verdict], (groups?.gutter[verdict] ?? []).map(toLine));
    }
    this.#types.slots.forEach((type, colour) => {
      this.#set(editor, type, (groups?.slots[colour] ?? []).map(toRange));
    });
  }

  #set(
    editor: vscode.TextEditor,
    type: vscode.TextEditorDecorationType,
    options: vscode.Range[] | vscode.DecorationOptions[],
  ): void {
    const told = this.#told.get(editor) ?? new ToldDecorations();
    this.#told.set(editor, told);
    if (told.tell(type, options)) editor.setDecorations(type, options);
  }

  #groups(
    document: vscode.TextDocument,
    spans: readonly LineSpan[],
    activeLines: ReadonlySet<number>,
    tabSize: number,
  ): DecorationGroups | undefined {
    const known = this.predictions.get(document.uri);
    if (known === undefined) return undefined;
    const settings = this.settings();
    const look = this.#lookOf(document, tabSize);
    const view: View = {
      settings,
      t: vscode.l10n.t,
      palette: look.palette,
      activeLines,
      spans,
      now: performance.now(),
      tabSize,
      column: settings.alignment === 'column' ? look.column : undefined,
      lineText: lineReader(document),
    };
    return groupDecorations(known, view);
  }

  #lookOf(document: vscode.TextDocument, tabSize: number): DocumentLook {
    const look = this.#looks.get(document) ?? { palette: createSlotPalette(), column: undefined };
    look.column ??= alignedColumn(
      { count: document.lineCount, text: (line) => document.lineAt(line).text },
      tabSize,
      document.languageId.startsWith('json'),
    );
    this.#looks.set(document, look);
    return look;
  }

  #markSoon(): void {
    this.#marksTimer ??= setTimeout(() => {
      this.#marksTimer = undefined;
      for (const editor of vscode.window.visibleTextEditors) this.#mark(editor);
    }, marksMilliseconds);
  }

  #mark(editor: vscode.TextEditor): void {
    const { overviewRuler, predictions } = this.settings();
    const known = isLensEditor(editor) ? this.predictions.get(editor.document.uri) : undefined;
    const wanted = overviewRuler && predictions !== 'off' && known !== undefined;
    const lines = wanted
      ? problemLines(known, performance.now(), this.settings())
      : { differs: [], slots: [] };
    this.#set(editor, this.#types.marks.differs, lines.differs.map(toLine));
    this.#set(editor, this.#types.marks.slots, lines.slots.map(toLine));
  }
}

function toOptions({ range, text, margin, verdict }: AfterDecoration): vscode.DecorationOptions {
  return {
    range: toRange(range),
    renderOptions: { after: { contentText: text, margin: `0 0 0 ${margin}ch`, color: colourOf(verdict) } },
  };
}

function colourOf(verdict: Verdict): vscode.ThemeColor {
  return new vscode.ThemeColor(textColours[verdict]);
}

function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function toLine(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, 0);
}
