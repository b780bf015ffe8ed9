import type { Intent, SlotType } from '../../model/types';
import type { Finding } from '../types';
import type { IntentRule, LocalContext, Rule, RuleContext, TypeRule } from './rule';

/** Rules by what they look at. */
export interface RuleSet {
  readonly model: readonly Rule[];
  readonly intent: readonly IntentRule[];
  readonly type: readonly TypeRule[];
}

/**
 * What the rules find, in no order. Findings of one intent or type are kept with it: a tree shares the nodes that an
 * edit has not touched with the one before.
 */
export function runRules(rules: RuleSet, context: RuleContext): Finding[] {
  const { intents, slotTypes } = context.model;
  const checkIntent = (intent: Intent): Finding[] =>
    rules.intent.flatMap((rule) => rule.checkIntent(intent, context));
  const checkType = (type: SlotType): Finding[] =>
    rules.type.flatMap((rule) => rule.checkType(type, context));
  return [
    ...rules.model.flatMap((rule) => rule.check(context)),
    ...intents.flatMap((intent) => kept(intentFindings, intent, context, checkIntent)),
    ...slotTypes.flatMap((type) => kept(typeFindings, type, context, checkType)),
  ];
}

/** Findings, with what they hold for beside their node. */
interface Kept extends Pick<LocalContext, 'catalog' | 'form' | 'locale'> {
  readonly findings: readonly Finding[];
}

const intentFindings = new WeakMap<Intent, Kept>();
const typeFindings = new WeakMap<SlotType, Kept>();

function kept<N extends Intent | SlotType>(
  cache: WeakMap<N, Kept>,
  node: N,
  { catalog, form, locale }: LocalContext,
  check: (node: N) => Finding[],
): readonly Finding[] {
  const known = cache.get(node);
  if (known?.catalog === catalog && known.form === form && known.locale === locale) {
    return known.findings;
  }
  const findings = check(node);
  cache.set(node, { catalog, form, locale, findings });
  return findings;
}
