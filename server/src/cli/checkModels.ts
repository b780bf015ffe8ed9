import { checkSnapshot } from '../analysis/checkSnapshot';
import { allStructure } from '../analysis/structure';
import { createCatalog } from '../catalog/catalog';
import { throwIfCancelled } from './cancellation';
import { besideReport, type FileReport, mergeReports, reportOf } from './checkReport';
import { CliError } from './cliError';
import { findModels } from './findModels';
import { pathBelow } from './pathBelow';
import { createSkillFindings } from './skillFindings';
import { createWorkspaceSettings } from './workspaceSettings';

export interface Checked {
  readonly reports: readonly FileReport[];
  /** Paths that could not be read, one message each. */
  readonly failures: readonly string[];
  /** What is wrong with settings, one message each. */
  readonly settings: readonly string[];
}

/** Checks the models that the paths mean, and the skills' other files below the paths that are folders. */
export async function checkModels(paths: readonly string[], signal: AbortSignal): Promise<Checked> {
  const settings = createWorkspaceSettings();
  const skills = createSkillFindings(createCatalog());
  const reports: FileReport[] = [];
  const failures = new Set<string>();
  for (const path of paths) {
    const found = await findModels(path);
    for (const failure of found.failures) failures.add(failure);
    for (const files of found.models) {
      throwIfCancelled(signal);
      try {
        const { loaded, snapshot } = await skills.load(files);
        const decided = await settings.of(snapshot.uri);
        const findings = await checkSnapshot(snapshot, decided, allStructure);
        reports.push(...reportOf(loaded, [...findings, ...(await skills.of(snapshot, decided))]));
      } catch (error) {
        failures.add(failureOf(error));
      }
    }
  }
  for (const { document, findings } of skills.beside) {
    const path = pathBelow(paths, document.uri);
    if (path !== undefined && findings.length > 0) reports.push(besideReport(path, document, findings));
  }
  for (const message of skills.refused) failures.add(message);
  return { reports: mergeReports(reports), failures: [...failures], settings: [...settings.problems] };
}

/** One unreadable file must not hide the findings of the others. */
function failureOf(error: unknown): string {
  if (error instanceof CliError) {
    return error.message;
  }
  throw error;
}
