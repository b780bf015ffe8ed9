/** Predictions of a document's lines: those that somebody looks at when they are asked for, all of them in the background. */
import type { Confusions } from '../analysis/confusions/readConfusions';
import type { SamplePredictor } from '../analysis/predictSamples';
import type { UtterancePredictor } from '../analysis/predictUtterances';
import type { ModelSnapshot, ScratchSnapshot, Snapshot } from '../analysis/snapshot';
import { unseenPrediction } from '../analysis/verdicts/outOfSample';
import type { CancellationToken } from '../base/cancellation';
import { provideSamplePredictions, samplesInLines } from '../features/samplePredictions';
import { provideUtterancePredictions, utterancesInLines } from '../features/utterancePredictions';
import type { Predictor } from '../nlu/api';
import type { LineSpan, Predictions } from '../protocol';

export interface LinePredictions {
  /**
   * What is known of the lines once all of them have been predicted; without a predictor they are all unlearned.
   * undefined when cancelled.
   */
  predictLines(question: LinesQuestion): Promise<Predictions | undefined>;
}

export interface LinesQuestion {
  readonly snapshot: Snapshot;
  readonly documentUri: string;
  readonly spans: readonly LineSpan[];
  readonly predictor: Predictor | undefined;
  readonly cancellation: CancellationToken;
  /** The text whose samples have a say; default: the snapshot's. */
  readonly text?: ModelSnapshot | undefined;
  /** The last reading of the samples by who had not seen them. */
  readonly confusions?: Confusions | undefined;
}

export function createLinePredictions(
  samples: SamplePredictor,
  utterances: UtterancePredictor,
): LinePredictions {
  const predictSamples = async (snapshot: ModelSnapshot, question: LinesQuestion) => {
    const { documentUri, spans, predictor, cancellation, text = snapshot, confusions } = question;
    const asked = samplesInLines(snapshot, documentUri, spans);
    if (predictor === undefined || asked.length === 0) return provideSamplePredictions(snapshot, asked, []);
    await runToEnd(samples.run(snapshot, predictor, asked, cancellation, text));
    if (cancellation.isCancellationRequested) return undefined;
    const byStart = new Map(asked.map((each) => [each.sample.range.start, each]));
    const shown = samples.known(snapshot, predictor, asked, text).map((prediction) => {
      const place = byStart.get(prediction.range.start);
      return place ? unseenPrediction(prediction, place, predictor.info, confusions) : prediction;
    });
    return provideSamplePredictions(snapshot, asked, shown);
  };

  const predictUtterances = async (snapshot: ScratchSnapshot, question: LinesQuestion) => {
    const { spans, predictor, cancellation } = question;
    const asked = utterancesInLines(snapshot, spans);
    if (predictor === undefined) return provideUtterancePredictions(snapshot, asked, []);
    await runToEnd(utterances.run(snapshot, predictor, asked, cancellation));
    if (cancellation.isCancellationRequested) return undefined;
    return provideUtterancePredictions(snapshot, asked, utterances.known(snapshot, predictor, asked));
  };

  return {
    predictLines: (question) =>
      question.snapshot.kind === 'model'
        ? predictSamples(question.snapshot, question)
        : predictUtterances(question.snapshot, question),
  };
}

async function runToEnd(steps: AsyncGenerator<void, void>): Promise<void> {
  for await (const _ of steps);
}
