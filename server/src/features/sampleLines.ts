import type { ModelSnapshot, SourceDocument } from '../analysis/snapshot';
import type { Intent, Sample } from '../model/types';
import type { Located, TextRange } from '../text/range';

/** A line of a legacy pair's SampleUtterances.txt. */
export interface SampleLine {
  /** The line's first word. */
  readonly intentName: Located<string>;
  /** undefined where the schema has no such intent. */
  readonly intent: Intent | undefined;
  readonly sample: Sample;
  /** From the name to the sample's end. */
  readonly range: TextRange;
}

const linesBySnapshot = new WeakMap<ModelSnapshot, readonly SampleLine[]>();

/** Lines in the order of the text; none where the samples are written in the model's JSON. */
export function sampleLinesOf(snapshot: ModelSnapshot): readonly SampleLine[] {
  let lines = linesBySnapshot.get(snapshot);
  if (lines === undefined) {
    lines = readLines(snapshot);
    linesBySnapshot.set(snapshot, lines);
  }
  return lines;
}

function readLines(snapshot: ModelSnapshot): SampleLine[] {
  const document = snapshot.documents.find(({ part }) => part === 'samples');
  if (document === undefined) return [];
  const ofIntents = snapshot.samples.map(({ intent, sample }) => lineOf(document, intent, sample));
  const strays = snapshot.model.strays.map(({ intentName, sample }) => ({
    intentName,
    intent: undefined,
    sample,
    range: { start: intentName.range.start, end: sample.range.end },
  }));
  return [...ofIntents, ...strays].sort((a, b) => a.range.start - b.range.start);
}

/** The tree keeps the sample alone; its intent's name is the first word of the same line. */
function lineOf(document: SourceDocument, intent: Intent, sample: Sample): SampleLine {
  const name = intent.name.value;
  const { line } = document.text.positionAt(sample.range.start);
  const lineStart = document.text.offsetAt({ line, character: 0 });
  const found = document.text.getText().indexOf(name, lineStart);
  const isThere = found >= 0 && found + name.length <= sample.range.start;
  const start = isThere ? found : sample.range.start;
  const end = isThere ? start + name.length : start;
  return {
    intentName: { value: name, range: { start, end } },
    intent,
    sample,
    range: { start, end: sample.range.end },
  };
}

/** Neighbouring lines of one intent. */
export interface IntentRun {
  /** On the first line. */
  readonly intentName: Located<string>;
  readonly lines: number;
  readonly range: TextRange;
}

export function intentRunsOf(snapshot: ModelSnapshot): IntentRun[] {
  const runs: IntentRun[] = [];
  for (const { intentName, range } of sampleLinesOf(snapshot)) {
    const last = runs.at(-1);
    if (last?.intentName.value === intentName.value) {
      const grown = { start: last.range.start, end: range.end };
      runs[runs.length - 1] = { intentName: last.intentName, lines: last.lines + 1, range: grown };
    } else {
      runs.push({ intentName, lines: 1, range });
    }
  }
  return runs;
}
