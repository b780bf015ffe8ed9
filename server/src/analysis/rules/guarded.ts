import { t } from '../../base/l10n';
import type { TextRange } from '../../text/range';
import type { Finding } from '../types';
import { findingOf, type RuleFacts } from './rule';

/** A fault of ours, which must not hide what the other rules find. The command line tells it as a failure. */
export const ruleFailed: RuleFacts = { id: 'rule-failed', severity: 'warning', documentation: undefined };

/** What a rule finds, or the one finding that it failed. */
export function guarded(
  { id }: RuleFacts,
  check: () => Finding[],
  range: TextRange = { start: 0, end: 1 },
): Finding[] {
  try {
    return check();
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    const message = t("The rule '{0}' could not be checked ({1}). Please report it.", id, reason);
    return [findingOf(ruleFailed, { range: { start: range.start, end: range.start + 1 }, message })];
  }
}
