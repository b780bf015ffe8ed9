/** What is known of every rule, wherever it is checked. */
import { rules } from './rules';
import { otherFindings } from './rules/otherFindings';
import type { RuleFacts } from './rules/rule';
import { schemaRules } from './schema/schemaRules';
import { skillRules } from './skillRules';

/** Whatever a finding can be called, by its id: the rules, and what the parser and the comparisons say. */
export const ruleFacts: ReadonlyMap<string, RuleFacts> = new Map(
  [...otherFindings, ...schemaRules, ...skillRules, ...rules.model, ...rules.intent, ...rules.type].map(
    (facts) => [facts.id, facts],
  ),
);

/** Amazon's page on what a finding is about. */
export function documentationOf(ruleId: string): string | undefined {
  return ruleFacts.get(ruleId)?.documentation;
}
