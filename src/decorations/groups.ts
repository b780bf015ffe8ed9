/** From tracked predictions to what each decoration type shows. Pure: no VS Code here. */
import type { WireRange } from '../../server/src/protocol';
import { afterText, type Verdict, verdictOf } from './afterText';
import type { DecorationSettings } from './settings';
import { type SlotPalette, slotColours } from './slotPalette';
import type { TrackedDocument, TrackedPrediction } from './tracked';

/** A text behind a stretch of the document. */
export interface AfterDecoration {
  /** The text is drawn behind its end. */
  readonly range: WireRange;
  readonly verdict: Verdict;
  readonly text: string;
}

export interface DecorationGroups {
  readonly after: readonly AfterDecoration[];
  /** Ranges by colour, `slotColours` of them. */
  readonly slots: readonly (readonly WireRange[])[];
}

export interface View {
  readonly settings: DecorationSettings;
  readonly palette: SlotPalette;
  /** Lines with a cursor, for `activeLine`. */
  readonly activeLines: ReadonlySet<number>;
}

export function groupDecorations(document: TrackedDocument, view: View): DecorationGroups {
  return { after: afterDecorations(document, view), slots: slotRanges(document, view) };
}

function afterDecorations({ lines }: TrackedDocument, view: View): AfterDecoration[] {
  const perLine = countByLine(lines);
  return lines
    .filter((line) => isShown(line, view))
    .flatMap((line) => {
      const alone = perLine.get(line.range.start.line) === 1;
      return alone ? [behindLine(line, view)] : [behindSample(line, view)];
    });
}

function isShown(line: TrackedPrediction, { settings, activeLines }: View): boolean {
  switch (settings.predictions) {
    case 'all':
      return true;
    case 'problems':
      return verdictOf(line.prediction) !== 'agrees';
    case 'activeLine':
      return activeLines.has(line.range.start.line);
    case 'off':
      return false;
  }
}

function behindLine(line: TrackedPrediction, view: View): AfterDecoration {
  const { start } = line.range;
  return {
    range: { start, end: { line: start.line, character: line.lineText.length } },
    verdict: verdictOf(line.prediction),
    text: afterText(line.prediction, view.settings),
  };
}

/** Samples that share a line (`"samples": ["a", "b"]`) each carry their own text; agreement is only a tick there. */
function behindSample(line: TrackedPrediction, view: View): AfterDecoration {
  const { start, end } = line.range;
  const verdict = verdictOf(line.prediction);
  const quote = line.lineText[end.character] === '"' ? 1 : 0;
  return {
    range: { start, end: { line: end.line, character: end.character + quote } },
    verdict,
    text: verdict === 'agrees' ? '✓' : afterText(line.prediction, view.settings),
  };
}

function slotRanges(document: TrackedDocument, { settings, palette }: View): WireRange[][] {
  const ranges: WireRange[][] = Array.from({ length: slotColours }, () => []);
  if (!settings.slots) {
    return ranges;
  }
  for (const { name, range } of [...document.placeholders, ...document.lines.flatMap(heardSlots)]) {
    ranges[palette.colourOf(name)]?.push(range);
  }
  return ranges;
}

/** Slots that the model found in a scratch file's utterance; a sample's are written in it. */
function heardSlots({ prediction, range }: TrackedPrediction): { name: string; range: WireRange }[] {
  if (verdictOf(prediction) !== 'utterance') {
    return [];
  }
  const { line } = range.start;
  return prediction.slots.flatMap(({ predicted, range: { start, end } }) =>
    predicted === undefined
      ? []
      : [{ name: predicted, range: { start: { ...start, line }, end: { ...end, line } } }],
  );
}

function countByLine(lines: readonly TrackedPrediction[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { range } of lines) {
    counts.set(range.start.line, (counts.get(range.start.line) ?? 0) + 1);
  }
  return counts;
}
