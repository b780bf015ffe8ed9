import { createCatalog } from '../catalog/catalog';
import { throwIfCancelled } from './cancellation';
import { type FileReport, mergeReports } from './checkReport';
import { type CheckedUnit, checkUnit } from './checkUnit';
import { type ConfusionReaderOptions, createConfusionReader } from './confusionReader';
import type { Runtime } from './runtime';
import { balance, byKey } from './shards/balance';
import { createFinishedUnits, type FinishedUnits } from './shards/finishedUnits';
import { type Shard, whole } from './shards/shard';
import { findSkillUnits, type FoundUnits, type SkillUnit } from './shards/skillUnits';
import { createSkillFindings } from './skillFindings';
import { createWorkspaceSettings } from './workspaceSettings';

export interface Checked {
  readonly reports: readonly FileReport[];
  /** Paths that could not be read, one message each. */
  readonly failures: readonly string[];
  /** Files that were named and are another tool's, one message each. */
  readonly notes: readonly string[];
  /** What is wrong with settings, one message each. */
  readonly settings: readonly string[];
}

export interface CheckModelsOptions extends ConfusionReaderOptions {
  /** The part of the skills that is done here. */
  readonly shard?: Shard;
  /** Of that part the part that one of several processes does. */
  readonly job?: Shard;
  /** Folder that keeps what is finished. */
  readonly resume?: string;
  /** Told after each skill. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Checks the models that the paths mean, and the skills' other files below the paths that are folders. */
export async function checkModels(
  paths: readonly string[],
  options: CheckModelsOptions,
  runtime: Runtime,
): Promise<Checked> {
  const found = await findSkillUnits(paths);
  const units = unitsOf(found, options);
  const checker = {
    skills: createSkillFindings(createCatalog()),
    settings: createWorkspaceSettings(),
    confusions: createConfusionReader(options, runtime),
    paths,
  };
  const { strictness, thorough = false, backend, resume } = options;
  const finished =
    resume === undefined ? undefined : createFinishedUnits(resume, { strictness, thorough, backend });
  const checked: CheckedUnit[] = [];
  for (const [index, unit] of units.entries()) {
    throwIfCancelled(runtime.signal);
    options.onProgress?.(index, units.length);
    checked.push(await onlyOnce(unit, finished, () => checkUnit(unit, checker)));
  }
  options.onProgress?.(units.length, units.length);
  // What could not be found is told by the first alone.
  const tells = (options.shard ?? whole).index === 1 && (options.job ?? whole).index === 1;
  return joinChecked([
    ...checked.map((each) => ({ ...each, notes: [] })),
    ...(tells ? [{ reports: [], settings: [], failures: found.failures, notes: found.notes }] : []),
  ]);
}

function unitsOf(
  { units }: FoundUnits,
  { shard = whole, job = whole }: CheckModelsOptions,
): readonly SkillUnit[] {
  if (shard.total === 1 && job.total === 1) return units.toSorted(byKey);
  const own = balance(units, shard.total)[shard.index - 1]!;
  return balance(own, job.total)[job.index - 1]!;
}

async function onlyOnce(
  unit: SkillUnit,
  finished: FinishedUnits | undefined,
  check: () => Promise<CheckedUnit>,
): Promise<CheckedUnit> {
  const known = await finished?.find(unit);
  if (known) return known;
  const checked = await check();
  await finished?.keep(unit, checked);
  return checked;
}

/** Parts as one, in an order that does not depend on how the work was divided. */
export function joinChecked(parts: readonly Checked[]): Checked {
  const all = (of: (part: Checked) => readonly string[]): string[] => [...new Set(parts.flatMap(of))].sort();
  return {
    reports: mergeReports(parts.flatMap(({ reports }) => reports)),
    failures: all(({ failures }) => failures),
    notes: all(({ notes }) => notes),
    settings: all(({ settings }) => settings),
  };
}
