/** What is known of one open document, kept in step with its text, its cursors and its model. */
import type * as vscode from 'vscode';
import type { Doubts } from '../decorations/doubts';
import type { Known } from '../decorations/groups';
import { cursorLines, lensEditors, visibleSpans } from '../lensEditors';
import { type Ask, Asking, lineReader } from './asking';
import { LineStore } from './lineStore';
import { type Baseline, baselineOf, heardIn } from './predictionDiff';
import { type Patience, WrittenLines } from './writtenLines';

export interface DocumentPredictionsOptions {
  readonly ask: Ask;
  readonly patience: () => Patience;
  readonly wantsRest: (document: vscode.TextDocument) => boolean;
  readonly readDoubts: (document: vscode.TextDocument) => Doubts;
  /** Told when what the document shows may have changed; `answered`: predictions that have just come. */
  readonly onChange: (document: vscode.TextDocument, answered: number) => void;
  /** Told of the lines that are being written, when they have changed. */
  readonly onWriting: (document: vscode.TextDocument, lines: readonly number[]) => void;
}

/**
 * An answer that comes so soon is drawn together with what it is about: to draw twice takes a frame more. Nobody sees an older text's words
 * any longer for it, as the editor paints a key before we hear of it.
 */
const answerMilliseconds = 12;

export class DocumentPredictions implements Known, vscode.Disposable {
  readonly store: LineStore;
  readonly written = new WrittenLines();
  readonly #asking: Asking;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #toldWriting = '';
  #baseline: Baseline | undefined;
  #doubts: Doubts;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly options: DocumentPredictionsOptions,
  ) {
    this.store = new LineStore(document.lineCount);
    this.#doubts = options.readDoubts(document);
    this.#asking = new Asking({
      document,
      store: this.store,
      ask: options.ask,
      sight: () => ({
        written: this.written.written,
        visible: lensEditors(document.uri).flatMap(visibleSpans),
      }),
      wantsRest: () => options.wantsRest(document),
      onAnswer: (lines) => this.#answered(lines),
    });
  }

  /** What the model before the present one has said, as far as it was asked; undefined: there was none. */
  get baseline(): Baseline | undefined {
    return this.#baseline;
  }

  get doubts(): Doubts {
    return this.#doubts;
  }

  /** Resolves once everything is known, in sight or not, or nothing more comes. */
  whole(): Promise<void> {
    return this.#asking.whole();
  }

  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.store.edit(changes, lineReader(this.document));
    this.written.edited(changes, performance.now());
    this.#tellWriting();
    this.#asking.edited();
    if (this.#asking.isAsking && this.#saysWhatIsHeard()) this.#changedSoon();
    else this.#changed();
  }

  /** A cursor has moved. */
  cursorMoved(): void {
    const before = this.written.written.length;
    this.written.cursorsAt(cursorLines(this.document.uri), this.options.patience());
    if (this.written.written.length !== before) {
      this.#tellWriting();
      this.#changed();
    }
  }

  /** Rules have found other things in it. */
  diagnosed(): void {
    const doubts = this.options.readDoubts(this.document);
    if (isSame(doubts, this.#doubts)) return;
    this.#doubts = doubts;
    this.#changed();
  }

  saved(): void {
    this.written.saved();
    this.#changed();
  }

  /** Other lines are in sight, or more are wanted. */
  seen(): void {
    this.#asking.restart();
  }

  /** Another model answers. */
  outdate(): void {
    const heard = heardIn(this.store);
    if (heard.length > 0) this.#baseline = baselineOf(heard);
    this.store.outdate();
    this.#asking.restart();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#drawing);
    this.#asking.dispose();
  }

  #changed(): void {
    this.#answered(0);
    this.#wake();
  }

  #answered(lines: number): void {
    clearTimeout(this.#drawing);
    this.options.onChange(this.document, lines);
  }

  #changedSoon(): void {
    clearTimeout(this.#drawing);
    this.#drawing = setTimeout(() => this.#answered(0), answerMilliseconds);
    this.#wake();
  }

  /** In a burst of keys an answer changes nothing. */
  #saysWhatIsHeard(): boolean {
    const now = performance.now();
    return this.written.written.some((line) => this.written.isQuiet(line, now));
  }

  /** A line that has rested long enough gets its verdict without anybody doing anything. */
  #wake(): void {
    clearTimeout(this.#timer);
    const next = this.written.nextChange(performance.now(), this.options.patience());
    if (next !== undefined) this.#timer = setTimeout(() => this.#changed(), next + 1);
  }

  #tellWriting(): void {
    const lines = this.written.written;
    const text = lines.join();
    if (text === this.#toldWriting) return;
    this.#toldWriting = text;
    this.options.onWriting(this.document, lines);
  }
}

function isSame(one: Doubts, other: Doubts): boolean {
  return one.size === other.size && [...one].every(([sample, rival]) => other.get(sample) === rival);
}
