import type { Catalog } from '../catalog/types';
import type { InteractionModel, ModelProblem, ModelProblemKind } from '../model/types';
import type { TextRange } from '../text/range';
import { applySettings, defaultRuleSettings, type RuleSettings } from './ruleSettings';
import { rules } from './rules';
import { createRuleContext } from './rules/rule';
import { runRules } from './rules/runRules';
import type { Finding } from './types';

/**
 * Everything that the rules and the parser have to say about a model, in the order of the text, as the author wants
 * to hear it. `path` is the model's, for settings that name files.
 */
export function checkModel(
  model: InteractionModel,
  catalog: Catalog,
  settings: RuleSettings = defaultRuleSettings,
  path?: string,
): Finding[] {
  const findings = [
    ...model.problems.map((problem) => findingOf(problem, model)),
    ...runRules(rules, createRuleContext(model, catalog)),
  ];
  return applySettings(findings, model, settings, path).sort(byPlace);
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

function findingOf({ kind, part, range, message }: ModelProblem, model: InteractionModel): Finding {
  const ruleId = kind === 'missing-name' ? namelessRule(range, model) : ruleIds[kind];
  return { ruleId, severity: 'error', part, range, message, related: [] };
}

/** Intents and their slots have rules of their own. */
function namelessRule({ start }: TextRange, { intents }: InteractionModel): string {
  const intent = intents.find(({ range }) => range.start <= start && start < range.end);
  if (intent?.name.range.start === start) {
    return 'intent-name-required';
  }
  return intent === undefined ? ruleIds['missing-name'] : 'slot-name-required';
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
