/** What the model makes of the lines of a scratch file. */
import type { CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import type { Predictor } from '../nlu/api';
import type { Prediction } from '../nlu/types';
import type { Located, TextRange } from '../text/range';
import { type Answerer, createBatchPredictor, type Question } from './predictBatches';
import type { Snapshot } from './snapshot';

const rememberedUtterances = 5_000;

/** A prediction with its utterance's place; slot offsets count from the start of `range`. */
export interface UtterancePrediction {
  readonly range: TextRange;
  readonly prediction: Prediction;
}

/** The skill's text as it stands, of a scratch file or of the model itself. */
type Text = Pick<Snapshot, 'skillText'>;

export interface UtterancePredictor {
  /** Those of the utterances whose prediction is known already. */
  known(text: Text, predictor: Predictor, utterances: readonly Located<string>[]): UtterancePrediction[];
  predictOne(text: Text, predictor: Predictor, utterance: Located<string>): UtterancePrediction;
  run(
    text: Text,
    predictor: Predictor,
    utterances: readonly Located<string>[],
    cancellation: CancellationToken,
  ): AsyncGenerator<void, void>;
}

export function createUtterancePredictor(scheduler: Scheduler): UtterancePredictor {
  const batches = createBatchPredictor<Prediction>(scheduler, rememberedUtterances);
  const questions = (utterances: readonly Located<string>[]): Question<Prediction>[] =>
    utterances.map(({ value }) => questionFor(value));
  const answererOf = (text: Text, predictor: Predictor): Answerer => ({
    predictor,
    skill: text.skillText(),
  });
  return {
    known(text, predictor, utterances) {
      const known = batches.known(answererOf(text, predictor), questions(utterances));
      return utterances.flatMap(({ range }, i) => {
        const prediction = known[i];
        return prediction === undefined ? [] : [{ range, prediction }];
      });
    },
    predictOne: (text, predictor, { value, range }) => ({
      range,
      prediction: batches.ask(answererOf(text, predictor), questionFor(value)),
    }),
    run: (text, predictor, utterances, cancellation) =>
      batches.run(answererOf(text, predictor), questions(utterances), cancellation),
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
