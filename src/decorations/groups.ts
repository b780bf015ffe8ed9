/** From what is known of lines to what each decoration type shows. Pure: no VS Code here. */
import type { LineSpan, WireRange } from '../../server/src/protocol';
import { type LineSample, type LineStore, rewritten } from '../predictions/lineStore';
import type { Patience, WrittenLines } from '../predictions/writtenLines';
import type { Translate } from '../words';
import { afterText, neutralText, signs, type TextStyle, type Verdict, verdictOf } from './afterText';
import { marginOf, widthOf } from './column';
import { type Doubts, doubtOf } from './doubts';
import { placeholdersIn } from './placeholders';
import type { DecorationSettings } from './settings';
import { type SlotPalette, slotColours } from './slotPalette';

/** A text behind a stretch of the document. */
export interface AfterDecoration {
  /** Empty, at the end of the line or sample: a range that spans the line would make the editor scroll sideways. */
  readonly range: WireRange;
  readonly verdict: Verdict;
  readonly text: string;
  /** Columns between the range and the text. */
  readonly margin: number;
}

export interface DecorationGroups {
  readonly after: readonly AfterDecoration[];
  /** Lines with a sign beside them, by verdict. */
  readonly gutter: Readonly<Record<Verdict, readonly number[]>>;
  /** Ranges by colour, `slotColours` of them. */
  readonly slots: readonly (readonly WireRange[])[];
}

export interface View {
  readonly settings: DecorationSettings;
  readonly t: Translate;
  readonly palette: SlotPalette;
  /** Lines with a cursor, for `activeLine`. */
  readonly activeLines: ReadonlySet<number>;
  /** Lines to show. */
  readonly spans: readonly LineSpan[];
  readonly now: number;
  readonly tabSize: number;
  /** Where the texts begin; undefined: right behind each line. */
  readonly column: number | undefined;
  readonly lineText: (line: number) => string | undefined;
}

/** What is known of one document. */
export interface Known {
  readonly store: LineStore;
  readonly written: WrittenLines;
  readonly doubts?: Doubts | undefined;
}

/** One sample's look, before it has a place. */
interface Look {
  readonly verdict: Verdict;
  readonly text: string;
}

export function groupDecorations(known: Known, view: View): DecorationGroups {
  const after: AfterDecoration[] = [];
  const gutter: Record<Verdict, number[]> = {
    agrees: [],
    slots: [],
    doubtful: [],
    differs: [],
    utterance: [],
    unlearned: [],
    writing: [],
  };
  const slots: WireRange[][] = Array.from({ length: slotColours }, () => []);
  for (const line of linesOf(view)) {
    const text = view.lineText(line);
    if (text === undefined) continue;
    const looks = looksOf(known, line, view);
    const worst = worstOf(looks);
    if (worst !== undefined && showsSign(worst, view.settings)) gutter[worst].push(line);
    if (showsText(worst, line, view)) after.push(...placed(known, line, text, looks, view));
    if (view.settings.slots) colour(known, line, text, view.palette, slots);
  }
  return { after, gutter, slots };
}

/** The gravest of the verdicts on a line's samples that may be told by now; undefined: there are none. */
function worstOf(looks: readonly Pick<Look, 'verdict'>[]): Verdict | undefined {
  const order: readonly Verdict[] = [
    'writing',
    'differs',
    'slots',
    'doubtful',
    'unlearned',
    'utterance',
    'agrees',
  ];
  return order.find((verdict) => looks.some((look) => look.verdict === verdict));
}

function looksOf({ store, written, doubts }: Known, line: number, view: View): Look[] {
  const state = store.state(line);
  const style: TextStyle = { ...view.settings, t: view.t };
  if (state === undefined) return [];
  if (state === rewritten) return [{ verdict: 'writing', text: signs.writing }];
  const patience: Patience = view.settings;
  const isNeutral = written.isNeutral(line, view.now, patience);
  const isQuiet = written.isQuiet(line, view.now);
  return state.samples.map(({ prediction }) => {
    if (isNeutral) return { verdict: 'writing', text: neutralText(isQuiet ? prediction : undefined, style) };
    if (prediction === undefined) return { verdict: 'unlearned', text: signs.unlearned };
    const doubt = doubtOf(prediction, state.text, doubts);
    return { verdict: verdictOf(prediction, doubt), text: afterText(prediction, style, doubt) };
  });
}

function showsSign(verdict: Verdict, { predictions, gutter }: DecorationSettings): boolean {
  if (!gutter || predictions === 'off' || verdict === 'utterance' || verdict === 'writing') return false;
  return predictions !== 'problems' || isProblem(verdict);
}

function isProblem(verdict: Verdict): boolean {
  return verdict === 'differs' || verdict === 'slots' || verdict === 'doubtful';
}

function showsText(worst: Verdict | undefined, line: number, { settings, activeLines }: View): boolean {
  if (worst === undefined) return false;
  switch (settings.predictions) {
    case 'all':
      return true;
    case 'problems':
      return isProblem(worst) || worst === 'utterance' || worst === 'writing';
    case 'activeLine':
      return activeLines.has(line);
    case 'gutter':
    case 'off':
      return false;
  }
}

function placed(
  { store }: Known,
  line: number,
  text: string,
  looks: readonly Look[],
  view: View,
): AfterDecoration[] {
  const [only] = looks;
  if (looks.length === 1 && only !== undefined) {
    const at = { line, character: text.length };
    const margin = marginOf(widthOf(text, view.tabSize), view.column);
    return [{ ...only, range: { start: at, end: at }, margin }];
  }
  const state = store.state(line);
  const samples = typeof state === 'object' ? state.samples : [];
  return looks.map((look, index) => behindSample(look, line, text, samples[index]));
}

/** Samples that share a line (`"samples": ["a", "b"]`) each carry their own text; agreement is only a sign there. */
function behindSample(
  { verdict, text }: Look,
  line: number,
  lineText: string,
  sample: LineSample | undefined,
): AfterDecoration {
  const end = sample?.end ?? lineText.length;
  const at = { line, character: lineText[end] === '"' ? end + 1 : end };
  return {
    range: { start: at, end: at },
    verdict,
    text: verdict === 'agrees' ? signs.agrees : text,
    margin: 1,
  };
}

function colour(
  { store }: Known,
  line: number,
  text: string,
  palette: SlotPalette,
  slots: readonly WireRange[][],
): void {
  const add = (name: string, start: number, end: number) =>
    slots[palette.colourOf(name)]?.push({
      start: { line, character: start },
      end: { line, character: end },
    });
  for (const { name, start, end } of placeholdersIn(text)) add(name, start, end);
  const state = store.state(line);
  if (typeof state !== 'object') return;
  for (const { prediction } of state.samples) {
    // In a scratch file's utterance the slots are what the model found; a sample's are written in it.
    if (prediction === undefined || verdictOf(prediction) !== 'utterance') continue;
    for (const { predicted, range } of prediction.slots)
      if (predicted !== undefined) add(predicted, range.start.character, range.end.character);
  }
}

function* linesOf({ spans }: View): Generator<number> {
  let next = 0;
  for (const { first, last } of spans) {
    for (let line = Math.max(first, next); line <= last; line++) yield line;
    next = Math.max(next, last + 1);
  }
}
