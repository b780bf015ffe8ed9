import {
  createRuleContext,
  type IntentRule,
  type Rule,
  type TypeRule,
} from '../../server/src/analysis/rules/rule';
import type { Finding } from '../../server/src/analysis/types';
import type { Catalog } from '../../server/src/catalog/types';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../server/src/model/types';
import type { TextRange } from '../../server/src/text/range';
import { unmark } from './marked';
import { tinyCatalog } from './tinyCatalog';

export type AnyRule = Rule | IntentRule | TypeRule;

/** What a rule says about a marked model: the findings, and the places where the test wants them. */
export function checkMarked(
  rule: AnyRule,
  marked: string,
  catalog: Catalog = tinyCatalog(),
  path?: string,
): { findings: Finding[]; found: TextRange[]; wanted: TextRange[]; text: string } {
  const { text, ranges } = unmark(marked);
  const findings = checkParsed(rule, parseInteractionModel(text, path), catalog);
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { findings, found: findings.map((finding) => finding.range), wanted: ranges, text };
}

export function checkParsed(
  rule: AnyRule,
  model: InteractionModel,
  catalog: Catalog = tinyCatalog(),
): Finding[] {
  const context = createRuleContext(model, catalog);
  if ('check' in rule) return rule.check(context);
  return 'checkIntent' in rule
    ? model.intents.flatMap((intent) => rule.checkIntent(intent, context))
    : model.slotTypes.flatMap((type) => rule.checkType(type, context));
}

/** A bare language model around intents and types written as JSON. */
export function modelOf(intents: string, types = ''): string {
  return `{"languageModel": {"invocationName": "test skill", "intents": [${intents}], "types": [${types}]}}`;
}
