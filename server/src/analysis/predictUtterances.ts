/** What the model makes of the lines of a scratch file. */
import type { CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import type { Predictor } from '../nlu/api';
import { withFallback } from '../nlu/scope';
import type { Prediction } from '../nlu/types';
import type { Located, TextRange } from '../text/range';
import { createBatchPredictor, type Question } from './predictBatches';
import type { ScratchSnapshot } from './snapshot';

const rememberedUtterances = 5_000;

/** A prediction with its utterance's place; slot offsets count from the start of `range`. */
export interface UtterancePrediction {
  readonly range: TextRange;
  readonly prediction: Prediction;
}

export interface UtterancePredictor {
  known(snapshot: ScratchSnapshot, predictor: Predictor): UtterancePrediction[];
  predictOne(predictor: Predictor, utterance: Located<string>): UtterancePrediction;
  run(
    snapshot: ScratchSnapshot,
    predictor: Predictor,
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
}

export function createUtterancePredictor(scheduler: Scheduler): UtterancePredictor {
  const batches = createBatchPredictor<Prediction>(scheduler, rememberedUtterances);
  const questions = (snapshot: ScratchSnapshot, predictor: Predictor): Question<Prediction>[] =>
    snapshot.file.utterances.map(({ value }) => questionFor(value, predictor));
  return {
    known(snapshot, predictor) {
      const known = batches.known(predictor, questions(snapshot, predictor));
      return snapshot.file.utterances.flatMap(({ range }, i) => {
        const prediction = known[i];
        return prediction === undefined ? [] : [{ range, prediction }];
      });
    },
    predictOne: (predictor, { value, range }) => ({
      range,
      prediction: batches.ask(predictor, questionFor(value, predictor)),
    }),
    run: (snapshot, predictor, cancellation) =>
      batches.run(predictor, questions(snapshot, predictor), cancellation),
  };
}

function questionFor(utterance: string, { outOfScope }: Predictor): Question<Prediction> {
  return {
    key: utterance,
    utterances: () => [utterance],
    // One utterance was asked, so there is one prediction.
    answer: (predictions) => withFallback(predictions[0]!, outOfScope),
  };
}
