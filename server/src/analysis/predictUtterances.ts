/** What the model makes of the lines of a scratch file. */
import type { CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import type { Predictor } from '../nlu/api';
import type { Prediction } from '../nlu/types';
import type { Located, TextRange } from '../text/range';
import { type Answerer, createBatchPredictor, type Question } from './predictBatches';
import type { ScratchSnapshot } from './snapshot';

const rememberedUtterances = 5_000;

/** A prediction with its utterance's place; slot offsets count from the start of `range`. */
export interface UtterancePrediction {
  readonly range: TextRange;
  readonly prediction: Prediction;
}

export interface UtterancePredictor {
  known(snapshot: ScratchSnapshot, predictor: Predictor): UtterancePrediction[];
  predictOne(
    snapshot: ScratchSnapshot,
    predictor: Predictor,
    utterance: Located<string>,
  ): UtterancePrediction;
  run(
    snapshot: ScratchSnapshot,
    predictor: Predictor,
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
}

export function createUtterancePredictor(scheduler: Scheduler): UtterancePredictor {
  const batches = createBatchPredictor<Prediction>(scheduler, rememberedUtterances);
  const questions = (snapshot: ScratchSnapshot): Question<Prediction>[] =>
    snapshot.file.utterances.map(({ value }) => questionFor(value));
  const answererOf = (snapshot: ScratchSnapshot, predictor: Predictor): Answerer => ({
    predictor,
    skill: snapshot.skillText(),
  });
  return {
    known(snapshot, predictor) {
      const known = batches.known(answererOf(snapshot, predictor), questions(snapshot));
      return snapshot.file.utterances.flatMap(({ range }, i) => {
        const prediction = known[i];
        return prediction === undefined ? [] : [{ range, prediction }];
      });
    },
    predictOne: (snapshot, predictor, { value, range }) => ({
      range,
      prediction: batches.ask(answererOf(snapshot, predictor), questionFor(value)),
    }),
    run: (snapshot, predictor, cancellation) =>
      batches.run(answererOf(snapshot, predictor), questions(snapshot), cancellation),
  };
}

function questionFor(utterance: string): Question<Prediction> {
  return {
    key: utterance,
    utterances: () => [utterance],
    // One utterance was asked, so there is one prediction.
    answer: (predictions) => predictions[0]!,
  };
}
