import { inFigures, t } from '../base/l10n';
import type { Finding, Severity } from './types';

/** Of one file. Nobody reads more, and the editor is slow with them. */
export const mostFindings = 1000;

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/**
 * The first findings of each part in the order of the text, errors before all others, with one that says how many are left
 * out.
 */
export function withoutExcess(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const parts = [...new Set(findings.map(({ part }) => part))];
  return parts.flatMap((part) => ofOnePart(findings.filter((finding) => finding.part === part)));
}

function ofOnePart(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const chosen = new Set(
    findings
      .toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || a.range.start - b.range.start)
      .slice(0, mostFindings),
  );
  const left = findings.filter((finding) => !chosen.has(finding));
  return [...findings.filter((finding) => chosen.has(finding)), excess(left)];
}

function excess(left: readonly Finding[]): Finding {
  const first = left.reduce((a, b) => (b.range.start < a.range.start ? b : a));
  const { part, range } = first;
  const count = inFigures(left.length);
  return {
    ruleId: 'too-many-findings',
    severity: 'information',
    part,
    range: { start: range.start, end: Math.min(range.end, range.start + 1) },
    message: t(
      'There are {0} more findings in this file, the next one here. Mend some of those above first.',
      count,
    ),
    related: [],
  };
}
