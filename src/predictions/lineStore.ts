/**
 * What the server has said about the lines of one document, followed through the author's edits.
 *
 * Invariant: a line's answer is held only while its text is, letter for letter, the text that was asked about. So
 * nothing stale can be shown, and nothing that is still true has to go. Lines are the index, so that an edit in a
 * long document moves the rest without touching it.
 */
import type { LinePrediction, LineSpan, Predictions } from '../../server/src/protocol';
import type { TextChange } from './textChange';
import { lineBreaksIn } from './textChange';

/** Reads one line of the document as it is now; undefined past its end. */
export type LineReader = (line: number) => string | undefined;

/** A sample or utterance in its line. */
export interface LineSample {
  /** Characters `[start, end)` of the line, without quotes. */
  readonly start: number;
  readonly end: number;
  /** undefined: no model answers for it yet. The line numbers in it are those of the answer. */
  readonly prediction: LinePrediction | undefined;
}

export interface AnsweredLine {
  readonly text: string;
  readonly samples: readonly LineSample[];
  readonly generation: number;
}

/** A line with a sample whose text has changed since: something stands there, but nobody knows yet what. */
export const rewritten = Symbol('rewritten');

export type LineState = AnsweredLine | typeof rewritten | undefined;

/** A line that a change has reached into, until all changes of the edit are done. */
interface Touched {
  /** What the line may still be, should its text turn out to be the same. */
  readonly candidates: readonly LineState[];
  /** Whether it is one of them written anew, where the text is another. */
  readonly canBeRewritten: boolean;
}

export class LineStore {
  #states: (LineState | Touched)[];
  #generation = 0;

  constructor(lineCount: number) {
    this.#states = new Array<LineState>(lineCount).fill(undefined);
  }

  get lineCount(): number {
    return this.#states.length;
  }

  state(line: number): LineState {
    const state = this.#states[line];
    return isTouched(state) ? undefined : state;
  }

  /** Another model answers: everything is to be asked anew, and stands as it is until then. */
  outdate(): void {
    this.#generation++;
  }

  /** Follows one edit, its changes in the order in which they apply. `lineText` reads the document after all of them. */
  edit(changes: readonly TextChange[], lineText: LineReader): void {
    const touched: Touched[] = [];
    for (const change of changes) this.#splice(change, touched);
    for (const each of touched) {
      const line = this.#states.indexOf(each);
      if (line >= 0) this.#states[line] = settle(each, lineText(line));
    }
  }

  /** Takes over an answer about the present text. */
  accept(spans: readonly LineSpan[], answer: Predictions, lineText: LineReader): void {
    const samples = samplesByLine(answer);
    for (const { first, last } of spans) {
      for (let line = first; line <= Math.min(last, this.#states.length - 1); line++) {
        const text = lineText(line);
        if (text === undefined) continue;
        this.#states[line] = { text, samples: samples.get(line) ?? [], generation: this.#generation };
      }
    }
  }

  /** The lines of a span that are to be asked for, at most so many. */
  missing({ first, last }: LineSpan, most: number): LineSpan[] {
    const spans: { first: number; last: number }[] = [];
    let count = 0;
    for (
      let line = Math.max(0, first);
      line <= Math.min(last, this.#states.length - 1) && count < most;
      line++
    ) {
      if (this.#isKnown(line)) continue;
      count++;
      const previous = spans.at(-1);
      if (previous?.last === line - 1) previous.last = line;
      else spans.push({ first: line, last: line });
    }
    return spans;
  }

  #isKnown(line: number): boolean {
    const state = this.state(line);
    return typeof state === 'object' && state.generation === this.#generation;
  }

  #splice({ range: { start, end }, text }: TextChange, touched: Touched[]): void {
    const breaks = lineBreaksIn(text);
    const [first, last] = [this.#candidates(start.line), this.#candidates(end.line)];
    const touch = (candidates: readonly LineState[], canBeRewritten: boolean): Touched => {
      const each = { candidates, canBeRewritten };
      touched.push(each);
      return each;
    };
    const lines: (LineState | Touched)[] = new Array<LineState>(breaks + 1).fill(undefined);
    if (breaks === 0) {
      lines[0] = touch([...first, ...last], true);
    } else {
      lines[0] = touch(first, true);
      // Where one line has been cut in two, the sample is written on in the first half.
      lines[breaks] = touch(last, start.line !== end.line);
    }
    // A key changes one of a hundred thousand lines: all others stay where they are.
    if (lines.length === end.line - start.line + 1)
      for (const [i, line] of lines.entries()) this.#states[start.line + i] = line;
    else this.#states = [...this.#states.slice(0, start.line), ...lines, ...this.#states.slice(end.line + 1)];
  }

  #candidates(line: number): readonly LineState[] {
    const state = this.#states[line];
    return isTouched(state) ? state.candidates : [state];
  }
}

function isTouched(state: LineState | Touched): state is Touched {
  return typeof state === 'object' && 'candidates' in state;
}

function settle({ candidates, canBeRewritten }: Touched, text: string | undefined): LineState {
  if (text === undefined) return undefined;
  const same = candidates.find((each) => typeof each === 'object' && each.text === text);
  if (same !== undefined) return same;
  const hadSample = candidates.some(
    (each) => each === rewritten || (typeof each === 'object' && each.samples.length > 0),
  );
  return canBeRewritten && hadSample && text.trim() !== '' ? rewritten : undefined;
}

function samplesByLine({ lines, unlearned }: Predictions): Map<number, LineSample[]> {
  const byLine = new Map<number, LineSample[]>();
  const add = (line: number, sample: LineSample): void => {
    const others = byLine.get(line);
    if (others === undefined) byLine.set(line, [sample]);
    else others.push(sample);
  };
  for (const prediction of lines) {
    const { start, end } = prediction.range;
    add(start.line, { start: start.character, end: end.character, prediction });
  }
  for (const { start, end } of unlearned) {
    add(start.line, { start: start.character, end: end.character, prediction: undefined });
  }
  return byLine;
}
