import { checkSnapshot } from '../analysis/checkSnapshot';
import { confusionFindings } from '../analysis/confusions/confusionFindings';
import { idleExceptions } from '../analysis/idleExceptions';
import { withoutExcess } from '../analysis/mostFindings';
import { ruleFailed } from '../analysis/rules/guarded';
import { allStructure } from '../analysis/structure';
import type { Finding } from '../analysis/types';
import { CancelledError } from '../base/cancellation';
import { createCatalog } from '../catalog/catalog';
import { throwIfCancelled } from './cancellation';
import { besideReport, type FileReport, mergeReports, reportOf } from './checkReport';
import { CliError } from './cliError';
import { findModels } from './findModels';
import type { ModelFiles } from './modelFiles';
import { pathBelow } from './pathBelow';
import { type ConfusionReader, type ConfusionReaderOptions, createConfusionReader } from './confusionReader';
import type { Runtime } from './runtime';
import { createSkillFindings, type SkillFindings } from './skillFindings';
import { createWorkspaceSettings, type WorkspaceSettings } from './workspaceSettings';

export interface Checked {
  readonly reports: readonly FileReport[];
  /** Paths that could not be read, one message each. */
  readonly failures: readonly string[];
  /** Files that were named and are another tool's, one message each. */
  readonly notes: readonly string[];
  /** What is wrong with settings, one message each. */
  readonly settings: readonly string[];
}

/** Checks the models that the paths mean, and the skills' other files below the paths that are folders. */
export async function checkModels(
  paths: readonly string[],
  options: ConfusionReaderOptions,
  runtime: Runtime,
): Promise<Checked> {
  const confusions = createConfusionReader(options, runtime);
  const settings = createWorkspaceSettings();
  const skills = createSkillFindings(createCatalog());
  const reports: FileReport[] = [];
  const failures = new Set<string>();
  const notes = new Set<string>();
  for (const path of paths) {
    const found = await findModels(path);
    for (const failure of found.failures) failures.add(failure);
    for (const note of found.foreign) notes.add(note);
    for (const files of found.models) {
      throwIfCancelled(runtime.signal);
      const checked = await checkOne(files, skills, settings, confusions).catch((error: unknown) => ({
        reports: [],
        failures: [failureOf(error, files.modelPath)],
      }));
      reports.push(...checked.reports);
      for (const failure of checked.failures) failures.add(failure);
    }
  }
  for (const { document, findings } of skills.beside) {
    const path = pathBelow(paths, document.uri);
    if (path !== undefined && findings.length > 0) reports.push(besideReport(path, document, findings));
  }
  for (const message of skills.refused) failures.add(message);
  return {
    reports: mergeReports(reports),
    failures: [...failures],
    notes: [...notes],
    settings: [...settings.problems],
  };
}

async function checkOne(
  files: ModelFiles,
  skills: SkillFindings,
  settings: WorkspaceSettings,
  confusions: ConfusionReader,
): Promise<Pick<Checked, 'reports' | 'failures'>> {
  const { loaded, snapshot } = await skills.load(files);
  const decided = await settings.of(snapshot.uri);
  const flagged = [...snapshot.findings(), ...snapshot.conflicts()];
  const read = await confusions.read(snapshot);
  const confused = read ? confusionFindings(read, snapshot.samplesPart, confusions.strictness, flagged) : [];
  const idle = idleExceptions(snapshot, decided, flagged, read);
  const findings = [
    ...(await checkSnapshot(snapshot, decided, allStructure, [...confused, ...idle])),
    ...(await skills.of(snapshot, decided)),
  ];
  const told = withoutExcess(findings.filter((finding) => !isFailure(finding)));
  return {
    reports: reportOf(loaded, told),
    failures: findings.filter(isFailure).map(({ message }) => `${loaded.path}: ${message}`),
  };
}

function isFailure({ ruleId }: Finding): boolean {
  return ruleId === ruleFailed.id;
}

/** One file that cannot be read, or that we fail at, must not hide the findings of the others. */
function failureOf(error: unknown, path: string): string {
  if (error instanceof CancelledError) {
    throw error;
  }
  if (error instanceof CliError) {
    return error.message;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `${path}: could not be checked: ${reason} (please report it)`;
}
