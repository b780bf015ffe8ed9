import { keepFindings } from '../keptFindings';
import { originOfIntent, originOfType } from '../origins';
import type { Finding } from '../types';
import { guarded } from './guarded';
import type { IntentRule, Rule, RuleContext, TypeRule } from './rule';
import { writtenTypes } from './writtenTypes';

/** Rules by what they look at. */
export interface RuleSet {
  readonly model: readonly Rule[];
  readonly intent: readonly IntentRule[];
  readonly type: readonly TypeRule[];
}

const ofIntents = keepFindings(originOfIntent);
const ofTypes = keepFindings(originOfType);

/** What the rules find, in no order. What they find in one intent or type is kept. */
export function runRules(rules: RuleSet, context: RuleContext): Finding[] {
  const circumstances = [rules, context.catalog, context.form, context.locale];
  return [
    ...rules.model.flatMap((rule) => guarded(rule, () => rule.check(context))),
    ...context.model.intents.flatMap((intent) =>
      ofIntents.of(intent, circumstances, (origin) =>
        rules.intent.flatMap((rule) => guarded(rule, () => rule.checkIntent(origin, context), origin.range)),
      ),
    ),
    ...writtenTypes(context.model).flatMap((type) =>
      ofTypes.of(type, circumstances, (origin) =>
        rules.type.flatMap((rule) => guarded(rule, () => rule.checkType(origin, context), origin.range)),
      ),
    ),
  ];
}
