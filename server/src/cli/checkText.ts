import type { Ansis } from 'ansis';
import type { Severity } from '../analysis/types';
import { countSeverity, type FileReport, type ReportedFinding } from './checkReport';
import { counted } from './counted';

/** Findings for people, grouped by file: `path:line:col severity message (rule)`, then a summary. */
export function checkText(reports: readonly FileReport[], failed: number, colours: Ansis): string {
  const groups = reports
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) => findings.map((finding) => findingText(path, finding, colours)).join('\n'));
  return `${[...groups, summaryOf(reports, failed)].join('\n\n')}\n`;
}

/** One finding, its related places below it. */
export function findingText(path: string, finding: ReportedFinding, colours: Ansis): string {
  const place = colours.cyan(`${path}:${finding.line}:${finding.column}`);
  const severity = styleOf(finding.severity, colours)(finding.severity);
  const head = `${place} ${severity} ${finding.message} ${colours.dim(`(${finding.rule})`)}`;
  const related = finding.related.map(
    (other) => `  ${colours.dim(`${other.path}:${other.line}:${other.column}`)} ${other.message}`,
  );
  return [head, ...related].join('\n');
}

function styleOf(severity: Severity, colours: Ansis): Ansis {
  switch (severity) {
    case 'error':
      return colours.red.bold;
    case 'warning':
      return colours.yellow;
    case 'information':
    case 'hint':
      return colours.blue;
  }
}

function summaryOf(reports: readonly FileReport[], failed: number): string {
  const errors = countSeverity(reports, 'error');
  const warnings = countSeverity(reports, 'warning');
  const others = countSeverity(reports, 'information') + countSeverity(reports, 'hint');
  const parts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    ...(others > 0 ? [counted(others, 'note')] : []),
    ...(failed > 0 ? [`${counted(failed, 'path')} that could not be checked`] : []),
  ];
  return `${counted(reports.length, 'file')} checked: ${parts.join(', ')}`;
}
