import { defaultLocale } from '../catalog/locale';
import type { UtterancePredictor } from '../analysis/predictUtterances';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { CancellationToken } from '../base/cancellation';
import type { InteractionModel } from '../model/types';
import type { Predictor } from '../nlu/api';
import type { Prediction } from '../nlu/types';
import { judgeTest } from './comparing/compareFrames';
import { resolveSlot } from './resolution/resolveSlot';
import type { HeardFrame, TestUtterance, Verdict } from './types';

/** Who is asked: the same as answers the user's own phrases. */
export interface Hearing {
  readonly snapshot: Pick<ModelSnapshot, 'skillText' | 'model'>;
  readonly predictor: Predictor;
  readonly utterances: UtterancePredictor;
}

/** So that verdicts come in while the rest is being heard. */
const testsAtOnce = 64;

/** Verdicts on the tests in their order, some at a time; ends early, without a word, when cancelled. */
export async function* hearTests(
  hearing: Hearing,
  tests: readonly TestUtterance[],
  cancellation: CancellationToken,
): AsyncGenerator<Verdict[], void> {
  const { snapshot, predictor, utterances } = hearing;
  const locale = snapshot.model.locale ?? defaultLocale;
  for (let start = 0; start < tests.length; start += testsAtOnce) {
    const asked = tests.slice(start, start + testsAtOnce);
    const located = asked.map(({ utterance }) => ({
      value: utterance,
      range: { start: 0, end: utterance.length },
    }));
    for await (const _ of utterances.run(snapshot, predictor, located, cancellation));
    if (cancellation.isCancellationRequested) return;
    yield located.map((each, index) => {
      const { prediction } = utterances.predictOne(snapshot, predictor, each);
      return judgeTest(asked[index]!, heardFrame(prediction, snapshot.model), locale);
    });
  }
}

/** A prediction with its slots resolved. */
export function heardFrame(prediction: Prediction, model: InteractionModel): HeardFrame {
  const { intent, confidence, slots, alternatives, scope, match } = prediction;
  return {
    intent,
    confidence,
    slots: slots.map(({ name, value, start, end, confidence: certainty }) => ({
      name,
      value,
      start,
      end,
      confidence: certainty,
      resolutions: resolveSlot(model, intent, name, value),
    })),
    alternatives,
    scope,
    match,
  };
}
