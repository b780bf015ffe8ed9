import { sampleKey } from '../../analysis/corpus/collectSamples';
import type { Confusions } from '../../analysis/confusions/readConfusions';
import type { ModelSnapshot } from '../../analysis/snapshot';
import type { Finding } from '../../analysis/types';
import { lineAt } from '../../text/lineStarts';
import { totalsOf } from '../totals/totals';
import type { Verdict } from '../types';
import { calibration } from './calibration';
import { confusionMatrix } from './confusionMatrix';
import { kernelMap, mostMapped } from './kernelMap';
import {
  type CurvePoint,
  type Flagged,
  type MapPoint,
  type ReportData,
  type ReportSample,
  reportVersion,
} from './reportData';
import { sinceLast } from './sinceLast';

/** All that a report is made of. */
export interface ReportParts {
  /** As the user would write it. */
  readonly path: string;
  readonly snapshot: ModelSnapshot;
  /** Of `crossValidationFolds`: each sample heard by who has not learned it. */
  readonly verdicts: readonly Verdict[];
  /** What samples are alike; undefined where there is nothing to compare. */
  readonly confusions: Confusions | undefined;
  /** Findings about samples. */
  readonly flagged: readonly Finding[];
  readonly learningCurve: readonly CurvePoint[];
  /** The last report on this model, where there is one. */
  readonly before: Pick<ReportData, 'samples' | 'totals'> | undefined;
}

export function buildReport(parts: ReportParts): ReportData {
  const { path, snapshot, verdicts, learningCurve, before } = parts;
  const placed = placedVerdicts(parts);
  const samples = placed.map(({ sample }) => sample);
  return {
    version: reportVersion,
    about: 'samples',
    path,
    locale: snapshot.lexicon().locale,
    samples,
    totals: totalsOf(verdicts),
    confusion: confusionMatrix(
      samples,
      snapshot.model.intents.map(({ name }) => name.value),
    ),
    calibration: calibration(samples),
    learningCurve,
    flagged: flaggedOf(parts, placed),
    map: mapOf(parts, placed),
    since: before && sinceLast(before, samples),
  };
}

interface Placed {
  /** Where the sample begins in its document. */
  readonly start: number;
  readonly key: string;
  readonly sample: ReportSample;
}

/** In the order of the text. */
function placedVerdicts({ snapshot, verdicts }: ReportParts): Placed[] {
  const byStart = new Map(snapshot.samples.map((each) => [each.sample.range.start, each]));
  return verdicts
    .flatMap((verdict): Placed[] => {
      const known = byStart.get(verdict.test.place.range.start);
      if (known === undefined) return [];
      const { sample, intent } = known;
      const { heard, slots, passed, test } = verdict;
      const faults = slots.filter(({ state }) => state !== 'right');
      return [
        {
          start: sample.range.start,
          key: nameOf(intent.name.value, sampleKey(sample)),
          sample: {
            intent: intent.name.value,
            text: sample.text,
            line: test.place.line,
            heard: heard.intent,
            confidence: heard.confidence,
            slotFaults: faults.map(({ name, state }) => `${name} ${state}`),
            passed,
          },
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
}

function flaggedOf({ snapshot, flagged }: ReportParts, placed: readonly Placed[]): Flagged[] {
  const byStart = new Map(placed.map(({ start }, index) => [start, index]));
  const starts = new Map(snapshot.documents.map(({ part, text }) => [part, text.lineStarts()]));
  return flagged.map(({ ruleId, severity, message, part, range }) => {
    const lines = starts.get(part);
    return {
      rule: ruleId,
      severity,
      message,
      line: lines ? lineAt(lines, range.start) + 1 : 1,
      sample: part === snapshot.samplesPart ? byStart.get(range.start) : undefined,
    };
  });
}

/** Samples that several intents share stand at one place. */
function mapOf({ confusions }: ReportParts, placed: readonly Placed[]): MapPoint[] {
  if (confusions === undefined) return [];
  const { gathered } = confusions;
  const shown = gathered.samples.slice(0, mostMapped);
  const rows = shown.map((_, index) => confusions.similarities(index).slice(0, shown.length));
  const byKey = new Map(placed.map(({ key }, index) => [key, index]));
  return kernelMap(rows).flatMap(({ x, y }, index) =>
    shown[index]!.places.flatMap(({ intent, sample }) => {
      const at = byKey.get(nameOf(intent.name.value, sampleKey(sample)));
      return at === undefined ? [] : [{ sample: at, x, y }];
    }),
  );
}

function nameOf(intent: string, key: string): string {
  return `${intent}\n${key}`;
}
