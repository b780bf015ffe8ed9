import { t } from '../../base/l10n';
import type { InteractionModel } from '../../model/types';
import type { TextRange } from '../../text/range';
import { findingOf, type Report, type RuleFacts } from '../rules/rule';
import type { Skill } from '../skill';
import type { ModelSnapshot } from '../snapshot';
import type { Finding } from '../types';

/** One thing that can be wrong between the files of a skill. */
export interface SkillRule extends RuleFacts {
  check(skill: Skill): PlacedFinding[];
}

/** A finding in one of the skill's files. */
export interface PlacedFinding {
  readonly uri: string;
  readonly finding: Finding;
}

export function placedFinding(rule: RuleFacts, uri: string, report: Report): PlacedFinding {
  return { uri, finding: findingOf(rule, report) };
}

/** A model with a locale, which it shares with no other of the skill. */
export interface LocalModel {
  readonly snapshot: ModelSnapshot;
  readonly model: InteractionModel;
  readonly locale: string;
  readonly uri: string;
}

/** The skill's JSON models side by side; a second file for a locale is none of the skill's. */
export function localModelsOf(skill: Skill): LocalModel[] {
  const byLocale = new Map<string, LocalModel>();
  for (const snapshot of skill.models) {
    const { model, uri } = snapshot;
    const { locale } = model;
    if (locale !== undefined && snapshot.source.kind === 'json' && !byLocale.has(locale)) {
      byLocale.set(locale, { snapshot, model, locale, uri });
    }
  }
  return [...byLocale.values()];
}

/** Where to say what is about a whole model: at its invocation name, else at the beginning. */
export function headOf({ invocationName, languageModelRange: { start, end } }: InteractionModel): TextRange {
  return invocationName?.range ?? { start, end: Math.min(start + 1, end) };
}

const maxNamed = 3;

/** `en-US`, `en-US and fr-FR`, `de-DE, en-US, fr-FR and 14 more`. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, maxNamed);
  const rest = names.length - shown.length;
  const items = rest > 0 ? [...shown, t('{0} more', rest)] : shown;
  return items.length < 2 ? items.join('') : t('{0} and {1}', items.slice(0, -1).join(', '), items.at(-1)!);
}

/** `'en-US'`, `'en-GB' or 'en-US'`; the other words where there are no names. */
export function anyOf(names: readonly string[], otherwise: string): string {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length < 2
    ? (quoted[0] ?? otherwise)
    : t('{0} or {1}', quoted.slice(0, -1).join(', '), quoted.at(-1)!);
}
