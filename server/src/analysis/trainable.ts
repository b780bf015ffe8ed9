import type { InteractionModel, ModelProblem, ModelProblemKind } from '../model/types';

/** With these a file does not say what its author meant, so a model trained on the rest would mislead. */
const disabling: ReadonlySet<ModelProblemKind> = new Set([
  'empty-file',
  'json-syntax',
  'missing-language-model',
  'missing-intents',
]);

/** What keeps a model from being learned as it stands; undefined where nothing does. */
export function whyNotTrainable({ problems }: InteractionModel): ModelProblem | undefined {
  return problems.find(({ kind }) => disabling.has(kind));
}
