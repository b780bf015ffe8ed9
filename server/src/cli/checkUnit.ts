import { checkSnapshot } from '../analysis/checkSnapshot';
import { confusionFindings } from '../analysis/confusions/confusionFindings';
import { idleExceptions } from '../analysis/idleExceptions';
import { withoutExcess } from '../analysis/mostFindings';
import { ruleFailed } from '../analysis/rules/guarded';
import { allStructure } from '../analysis/structure';
import type { Finding } from '../analysis/types';
import { CancelledError } from '../base/cancellation';
import { messageOf } from '../base/messageOf';
import { besideReport, type FileReport, reportOf } from './checkReport';
import { CliError } from './cliError';
import type { ConfusionReader } from './confusionReader';
import type { ModelFiles } from './modelFiles';
import { pathBelow } from './pathBelow';
import type { SkillUnit } from './shards/skillUnits';
import type { SkillFindings } from './skillFindings';
import type { WorkspaceSettings } from './workspaceSettings';

/** What was found out about one skill. Plain data: it is stored and sent. */
export interface CheckedUnit {
  readonly reports: readonly FileReport[];
  /** What could not be read or checked, one message each. */
  readonly failures: readonly string[];
  /** What is wrong with settings, one message each. */
  readonly settings: readonly string[];
}

/** What serves all skills of a run. */
export interface Checker {
  readonly skills: SkillFindings;
  readonly settings: WorkspaceSettings;
  readonly confusions: ConfusionReader;
  /** As they were named, for the paths of files beside models. */
  readonly paths: readonly string[];
}

/** Checks the models of one skill, and its files beside them. */
export async function checkUnit({ models }: SkillUnit, checker: Checker): Promise<CheckedUnit> {
  const { skills, settings, paths } = checker;
  const before = {
    beside: skills.beside.length,
    refused: skills.refused.size,
    problems: settings.problems.size,
  };
  const reports: FileReport[] = [];
  const failures: string[] = [];
  for (const files of models) {
    const checked = await checkModel(files, checker).catch((error: unknown) => ({
      reports: [],
      failures: [failureOf(error, files.modelPath)],
    }));
    reports.push(...checked.reports);
    failures.push(...checked.failures);
  }
  for (const { document, findings } of skills.beside.slice(before.beside)) {
    const path = pathBelow(paths, document.uri);
    if (path !== undefined && findings.length > 0) reports.push(besideReport(path, document, findings));
  }
  return {
    reports,
    failures: [...failures, ...[...skills.refused].slice(before.refused)],
    settings: [...settings.problems].slice(before.problems),
  };
}

async function checkModel(
  files: ModelFiles,
  { skills, settings, confusions }: Checker,
): Promise<Pick<CheckedUnit, 'reports' | 'failures'>> {
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
  const reason = messageOf(error);
  return `${path}: could not be checked: ${reason} (please report it)`;
}
