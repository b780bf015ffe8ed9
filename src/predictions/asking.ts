/**
 * Asks the server for what a document lacks, one question at a time. A question that has been overtaken by an edit is
 * taken back; an answer that comes for an older text is dropped.
 */
import * as vscode from 'vscode';
import type { PredictionsParams, PredictionsResult } from '../../server/src/protocol';
import type { LineReader, LineStore } from './lineStore';
import { nextQuestion, type Question, type Sight } from './nextQuestion';

export type Ask = (params: PredictionsParams, token: vscode.CancellationToken) => Promise<PredictionsResult>;

export interface AskingOptions {
  readonly document: vscode.TextDocument;
  readonly store: LineStore;
  readonly ask: Ask;
  readonly sight: () => Sight;
  /** Whether the rest of the document, which nobody sees, is worth the work now. */
  readonly wantsRest: () => boolean;
  /** Told after the store has taken an answer. */
  readonly onAnswer: (lines: number) => void;
}

/** Nobody types, and no line in sight is open: then the rest may be asked for. */
const idleMilliseconds = 400;
/** After an answer that there is none, as while files change; doubled each time. */
const firstRetry = 100;
const longestRetry = 3000;

export class Asking implements vscode.Disposable {
  #running: { readonly source: vscode.CancellationTokenSource; readonly version: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry = firstRetry;
  #editedAt = Number.NEGATIVE_INFINITY;
  #isDisposed = false;
  /** Those who wait for the whole document. */
  readonly #waiting = new Set<() => void>();

  constructor(private readonly options: AskingOptions) {}

  /** Whether an answer is on its way. */
  get isAsking(): boolean {
    return this.#running !== undefined;
  }

  /** The text has changed: what was asked before is of no use. */
  edited(): void {
    this.#editedAt = performance.now();
    this.#retry = firstRetry;
    this.restart();
  }

  /** What is in sight or who answers has changed. */
  restart(): void {
    this.#running?.source.cancel();
    this.#running = undefined;
    this.#next();
  }

  /** Asks for all that is missing, whether or not it is in sight; resolves when it is there. */
  whole(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      this.#next();
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#release();
    clearTimeout(this.#timer);
    this.#running?.source.cancel();
  }

  #next(): void {
    clearTimeout(this.#timer);
    if (this.#running !== undefined || this.#isDisposed) return;
    const { store, sight, wantsRest } = this.options;
    const question = nextQuestion(store, sight());
    if (question === undefined) this.#release();
    else if (question.urgency !== 'idle' || this.#waiting.size > 0) this.#ask(question);
    else if (wantsRest()) this.#askWhenIdle(question);
  }

  #askWhenIdle(question: Question): void {
    const rest = this.#editedAt + idleMilliseconds - performance.now();
    if (rest > 0) this.#later(rest);
    else this.#ask(question);
  }

  #release(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  #later(milliseconds: number): void {
    this.#timer = setTimeout(() => this.#next(), milliseconds);
  }

  #ask(question: Question): void {
    const source = new vscode.CancellationTokenSource();
    const running = { source, version: this.options.document.version };
    this.#running = running;
    const uri = this.options.document.uri.toString();
    this.options
      .ask({ uri, version: running.version, spans: question.spans }, source.token)
      // A server that is gone or a question taken back: what is still wanted is asked again later.
      .catch(() => null)
      .then((answer) => {
        source.dispose();
        if (this.#running === running) this.#answered(running.version, question, answer);
      });
  }

  #answered(version: number, { spans }: Question, answer: PredictionsResult): void {
    this.#running = undefined;
    const { document, store, onAnswer } = this.options;
    if (answer === null) {
      this.#later(this.#retry);
      this.#retry = Math.min(2 * this.#retry, longestRetry);
      return;
    }
    this.#retry = firstRetry;
    if (document.version === version) {
      store.accept(spans, answer, lineReader(document));
      onAnswer(answer.lines.length);
    }
    this.#next();
  }
}

export function lineReader(document: vscode.TextDocument): LineReader {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : undefined);
}
