/** `check` for an agent: what is wrong with a model or all below a folder, worst first, as much as it wants to read. */
import type { Severity } from '../../analysis/types';
import { checkModels } from '../checkModels';
import { countSeverity, type FileReport, type ReportedFinding } from '../checkReport';
import type { Runtime } from '../runtime';
import type { Tool } from './tool';

export interface CheckQuestion {
  readonly path: string;
  /** The mildest that is told; default: warning. */
  readonly severity?: Severity | undefined;
  /** The most findings that are told; the rest is counted. */
  readonly limit?: number | undefined;
}

const worstFirst: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const defaultLimit = 100;

export function createCheckTool(runtime: Runtime): Tool<CheckQuestion> {
  return async ({ path, severity = 'warning', limit = defaultLimit }, { signal }) => {
    const checked = await checkModels(
      [path],
      { backend: 'auto', strictness: 'normal' },
      { ...runtime, signal },
    );
    const { reports, failures, notes, settings } = checked;
    const told = worstOf(reports, severity);
    return {
      files: reports.map((report) => report.path),
      errors: countSeverity(reports, 'error'),
      warnings: countSeverity(reports, 'warning'),
      findings: told.slice(0, limit),
      findingsLeftOut: Math.max(0, told.length - limit),
      couldNotRead: [...failures, ...settings, ...notes],
    };
  };
}

function worstOf(
  reports: readonly FileReport[],
  mildest: Severity,
): (ReportedFinding & { readonly path: string })[] {
  const wanted = worstFirst.slice(0, worstFirst.indexOf(mildest) + 1);
  const all = reports.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding })));
  return wanted.flatMap((severity) => all.filter((finding) => finding.severity === severity));
}
