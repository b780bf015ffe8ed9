import { whyNotTrainable } from '../analysis/trainable';
import type { InteractionModel } from '../model/types';
import { CliError } from './cliError';
import { findModels } from './findModels';
import { type LoadedModel, loadModel } from './loadModel';

/**
 * The one model that a path means, whole enough to learn from.
 *
 * @throws CliError for an unreadable or broken file, a folder of several models, no samples, or fewer than two intents.
 */
export async function loadTrainableModel(path: string): Promise<LoadedModel> {
  const loaded = await loadOnlyModel(path);
  assertTrainable(loaded);
  return loaded;
}

/** @throws CliError where the model is broken, has no samples, or fewer than two intents */
export function assertTrainable(loaded: LoadedModel): void {
  const problem = whyNotTrainable(loaded.model);
  if (problem) {
    const { path: file, line, column } = loaded.placeOf(problem.part, problem.range);
    throw new CliError(`${file}:${line}:${column}: ${problem.message}`);
  }
  assertLearnable(loaded.path, loaded.model);
}

async function loadOnlyModel(path: string): Promise<LoadedModel> {
  const { models, failures, foreign } = await findModels(path);
  const [first, ...others] = models;
  if (!first) {
    throw new CliError([...failures, ...foreign].join('\n'));
  }
  if (others.length > 0) {
    const shown = models.slice(0, 5).map(({ modelPath }) => `\n  ${modelPath}`);
    const more = models.length > shown.length ? `\n  and ${models.length - shown.length} more` : '';
    throw new CliError(
      `${path}: there are ${models.length} models below this folder; name one of them:${shown.join('')}${more}`,
    );
  }
  return loadModel(first);
}

function assertLearnable(path: string, model: InteractionModel): void {
  if (model.intents.every(({ samples }) => samples.length === 0)) {
    throw new CliError(
      `${path}: the model has no sample utterances, so there is nothing to learn from; add samples to its intents`,
    );
  }
  const [only] = model.intents;
  if (only && model.intents.length < 2) {
    throw new CliError(
      `${path}: the model has one intent only (${only.name.value}), so there is nothing to tell apart; ` +
        'add a second intent with samples',
    );
  }
}
