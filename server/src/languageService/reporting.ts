/** The report on a model as it stands in the editor: its samples out of sample, its flags, its tests. */
import { URI } from 'vscode-uri';
import type { Confusions } from '../analysis/confusions/readConfusions';
import type { LiveModel } from '../analysis/liveModel';
import type { SamplePredictor } from '../analysis/predictSamples';
import { samplesDocument, type IntentSample, type ModelSnapshot } from '../analysis/snapshot';
import type { Finding, SamplePrediction } from '../analysis/types';
import { unseenPrediction } from '../analysis/verdicts/outOfSample';
import type { CancellationToken } from '../base/cancellation';
import { memoryOf, reportData } from '../evaluation/report/reportData';
import { reportBody } from '../evaluation/report/renderReport';
import { reportStyle } from '../evaluation/report/reportStyle';
import { sampleMap } from '../evaluation/report/sampleMap';
import { sampleVerdict } from '../evaluation/report/sampleVerdict';
import type { Figures, FlaggedSample, ReportData, ReportSource, TestedSet } from '../evaluation/report/types';
import { toWireRange } from '../features/wireRange';
import type { ReportParams, WirePlace, WireReport } from '../protocol/report';

export interface Reporting {
  /** undefined when cancelled. */
  report(question: ReportQuestion): Promise<WireReport | undefined>;
}

export interface ReportQuestion extends Pick<ReportParams, 'language' | 'before'> {
  readonly model: LiveModel;
  /** By who had not seen the samples; undefined: nobody could be asked. */
  readonly confusions: Confusions | undefined;
  readonly findings: readonly Finding[];
  readonly tests: readonly LocatedTests[];
  readonly cancellation: CancellationToken;
  /** undefined: nobody draws. */
  readonly draw: ((data: ReportData, language: string) => Promise<Figures>) | undefined;
}

export interface LocatedTests extends TestedSet {
  /** One a verdict. */
  readonly places: readonly WirePlace[];
}

export function createReporting(samples: SamplePredictor): Reporting {
  /** In the order of the text; what is beyond what is learned has no answer and is left out. */
  const hear = async ({ model, confusions, cancellation }: ReportQuestion): Promise<SamplePrediction[]> => {
    const { snapshot, predictor } = model;
    for await (const _ of samples.run(snapshot, predictor, snapshot.samples, cancellation));
    const byStart = new Map(snapshot.samples.map((each) => [each.sample.range.start, each]));
    return samples.known(snapshot, predictor).map((prediction) => {
      const place = byStart.get(prediction.range.start);
      return place ? unseenPrediction(prediction, place, predictor.info, confusions) : prediction;
    });
  };

  return {
    async report(question) {
      const predictions = await hear(question);
      if (question.cancellation.isCancellationRequested) return undefined;
      const { snapshot } = question.model;
      const source = sourceOf(question, predictions);
      const data = reportData(source);
      const figures = (await question.draw?.(data, question.language)) ?? {};
      return {
        title: source.title,
        html: reportBody(data, question.language, figures),
        style: reportStyle,
        samples: predictions.flatMap(({ range }) => placeOf(snapshot, range) ?? []),
        tests: question.tests.map(({ places }) => places),
        hasAnswers: data.agreement !== undefined,
        memory: predictions.length > mostRemembered ? {} : memoryOf(source),
      };
    },
  };
}

/** An editor keeps little for its extensions. */
const mostRemembered = 5000;

function sourceOf(
  { model: { snapshot }, confusions, findings, tests, before }: ReportQuestion,
  predictions: readonly SamplePrediction[],
): ReportSource {
  const path = URI.parse(snapshot.uri).fsPath;
  const samples = predictions.map((prediction) =>
    sampleVerdict(prediction, { path, line: lineOf(snapshot, prediction), range: prediction.range }),
  );
  return {
    title: URI.parse(snapshot.uri).path.split('/').slice(-1)[0] ?? path,
    locale: snapshot.lexicon().locale,
    hearing: confusions === undefined ? 'learned' : 'leave-one-out',
    samples,
    flagged: flaggedIn(snapshot, predictions, findings),
    tests,
    map: confusions && sampleMap(confusions, samples),
    before,
  };
}

function flaggedIn(
  { samplesPart }: ModelSnapshot,
  predictions: readonly SamplePrediction[],
  findings: readonly Finding[],
): FlaggedSample[] {
  const numbers = new Map(predictions.map(({ range }, number) => [range.start, number]));
  return findings.flatMap(({ part, range, severity, ruleId, message }) => {
    const sample = part === samplesPart ? numbers.get(range.start) : undefined;
    return sample === undefined ? [] : [{ sample, severity, rule: ruleId, message }];
  });
}

function lineOf(snapshot: ModelSnapshot, { range }: Pick<IntentSample['sample'], 'range'>): number {
  return (placeOf(snapshot, range)?.range.start.line ?? 0) + 1;
}

function placeOf(snapshot: ModelSnapshot, range: SamplePrediction['range']): WirePlace | undefined {
  const document = samplesDocument(snapshot);
  return document && { uri: document.uri, range: toWireRange(document, range) };
}
