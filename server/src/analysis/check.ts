import type { Catalog } from '../catalog/types';
import type { InteractionModel, ModelProblem, ModelProblemKind } from '../model/types';
import { rules } from './rules';
import { createRuleContext } from './rules/rule';
import type { Finding } from './types';

/** Everything that the rules and the parser have to say about a model, in the order of the text. */
export function checkModel(model: InteractionModel, catalog: Catalog): Finding[] {
  const context = createRuleContext(model, catalog);
  const findings = [
    ...model.problems.map((problem) => findingOf(problem, model)),
    ...rules.flatMap((rule) => rule.check(context)),
  ];
  return findings.sort(byPlace);
}

/** Parser problems under the names that the list of rules has for them. All are refused by Alexa. */
const ruleIds: Record<ModelProblemKind, string> = {
  'empty-file': 'empty-file',
  'json-syntax': 'json-syntax',
  'wrong-type': 'wrong-value-type',
  'missing-language-model': 'language-model-required',
  'missing-invocation-name': 'invocation-name-required',
  'missing-intents': 'intents-required',
  'missing-name': 'name-required',
};

function findingOf(problem: ModelProblem, model: InteractionModel): Finding {
  const { kind, part, range, message } = problem;
  const isIntentName = model.intents.some((intent) => intent.name.range.start === range.start);
  const ruleId = kind === 'missing-name' && isIntentName ? 'intent-name-required' : ruleIds[kind];
  return { ruleId, severity: 'error', part, range, message, related: [] };
}

function byPlace(a: Finding, b: Finding): number {
  if (a.part !== b.part) {
    return a.part === 'model' ? -1 : 1;
  }
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
