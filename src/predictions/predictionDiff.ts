/** What two models, or one model at two times, make of the same samples. Pure. */
import { slotComplaints } from '../decorations/afterText';
import type { LinePrediction } from '../../server/src/protocol';
import { inEnglish } from '../words';
import type { LineStore } from './lineStore';

/** One sample as it is heard. */
export interface Heard {
  readonly line: number;
  readonly text: string;
  readonly prediction: LinePrediction;
}

export interface HeardChange {
  readonly before: LinePrediction;
  readonly now: Heard;
}

/** By the sample's own intent and its text, so that it is found again wherever it has gone. */
export type Baseline = ReadonlyMap<string, LinePrediction>;

export function heardIn(store: LineStore): Heard[] {
  const heard: Heard[] = [];
  for (let line = 0; line < store.lineCount; line++) {
    const state = store.state(line);
    if (typeof state !== 'object') continue;
    for (const { start, end, prediction } of state.samples)
      if (prediction !== undefined) heard.push({ line, text: state.text.slice(start, end), prediction });
  }
  return heard;
}

export function baselineOf(heard: readonly Heard[]): Baseline {
  return new Map(heard.map((each) => [keyOf(each), each.prediction]));
}

/** Those heard as another intent or with other slots; what has no counterpart is no change. */
export function changesBetween(before: Baseline, now: readonly Heard[]): HeardChange[] {
  return now.flatMap((each) => {
    const former = before.get(keyOf(each));
    return former === undefined || sameFrame(former, each.prediction) ? [] : [{ before: former, now: each }];
  });
}

function keyOf({ text, prediction }: Heard): string {
  return JSON.stringify([prediction.expectedIntent, text]);
}

function sameFrame(a: LinePrediction, b: LinePrediction): boolean {
  return frameOf(a) === frameOf(b);
}

function frameOf(prediction: LinePrediction): string {
  const spoken = prediction.slots.map(({ predicted, value }) => [predicted, value]);
  return JSON.stringify([prediction.intent, slotComplaints(prediction, inEnglish), spoken]);
}
