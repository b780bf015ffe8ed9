/** `predict` for an agent: what phrases would be heard as. */
import { CliError } from '../cliError';
import { predictionJson, slotTypesOf } from '../predictionJson';
import type { Tool } from './tool';
import type { LearnedModels, Learner } from './learnedModels';

export interface PredictQuestion {
  readonly path: string;
  readonly utterances: readonly string[];
  readonly model?: Learner | undefined;
}

/** An answer must fit an agent's context. */
const mostUtterances = 500;
const shownAlternatives = 3;

export function createPredictTool(models: LearnedModels): Tool<PredictQuestion> {
  return async ({ path, utterances, model = 'fine-tuned' }, call) => {
    if (utterances.length > mostUtterances) {
      throw new CliError(
        `${utterances.length} utterances are too many at once; ask for ${mostUtterances} or fewer`,
      );
    }
    return models.ask(path, model, call, ({ loaded, predictor, skill }) => {
      const types = slotTypesOf(loaded.model);
      const predictions = predictor.predict(utterances, skill).map((one): unknown => {
        const alternatives = one.alternatives.slice(0, shownAlternatives);
        // The very line that `predict` prints.
        return JSON.parse(predictionJson({ ...one, alternatives }, types));
      });
      return { path: loaded.path, model, predictions };
    });
  };
}
