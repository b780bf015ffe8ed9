import type { Severity } from '../../analysis/types';
import type { Checked } from '../checkModels';
import type { ReportedFinding } from '../checkReport';

/** Workflow commands: GitHub shows each finding at its line in the pull request. */
export function checkGithub({ reports, failures, settings }: Checked): string {
  const lines = [
    ...reports.flatMap(({ path, findings }) => findings.map((finding) => commandOf(path, finding))),
    ...[...failures, ...settings].map((message) => `::error title=Skill Lens::${escaped(message)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function commandOf(path: string, { severity, rule, message, ...place }: ReportedFinding): string {
  const { line, column, endLine, endColumn } = place;
  const properties = [
    `file=${inProperty(path)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    // Columns make sense within one line alone.
    ...(line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : []),
    `title=${inProperty(rule)}`,
  ];
  return `::${levelOf(severity)} ${properties.join(',')}::${escaped(message)}`;
}

function levelOf(severity: Severity): 'error' | 'warning' | 'notice' {
  return severity === 'error' || severity === 'warning' ? severity : 'notice';
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
