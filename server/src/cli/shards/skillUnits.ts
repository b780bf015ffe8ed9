import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findSkillFiles, type List } from '../../analysis/skill/skillFiles';
import { createNodeFileSystem } from '../../node/fileSystem';
import { findModels } from '../findModels';
import { uriOf } from '../loadSnapshot';
import type { ModelFiles } from '../modelFiles';
import type { Weighed } from './balance';

/** The models of one skill: its locales are held against each other, so they stay together. */
export interface SkillUnit extends Weighed {
  readonly models: readonly ModelFiles[];
}

export interface FoundUnits {
  readonly units: readonly SkillUnit[];
  /** Paths that could not be read, one message each. */
  readonly failures: readonly string[];
  /** Files that were named and are another tool's, one message each. */
  readonly notes: readonly string[];
}

/** Every model costs a little, however short. */
const costOfModel = 20_000;

/** All skills that the paths mean, each once. */
export async function findSkillUnits(paths: readonly string[]): Promise<FoundUnits> {
  const list = rememberingList();
  const units = new Map<string, { key: string; cost: number; models: ModelFiles[] }>();
  const seen = new Set<string>();
  const failures = new Set<string>();
  const notes = new Set<string>();
  for (const path of paths) {
    const found = await findModels(path);
    for (const failure of found.failures) failures.add(failure);
    for (const note of found.foreign) notes.add(note);
    for (const models of found.models) {
      const name = JSON.stringify(models);
      if (seen.has(name)) continue;
      seen.add(name);
      const { key, path: first } = await skillOf(models, list);
      const unit = units.get(key) ?? { key: first, cost: 0, models: [] };
      unit.models.push(models);
      unit.cost += costOfModel + (await sizeOf(models));
      units.set(key, unit);
    }
  }
  return { units: [...units.values()], failures: [...failures], notes: [...notes] };
}

/** `path`: as the user would write it, so that machines agree on it whatever folder they work in. */
async function skillOf(files: ModelFiles, list: List): Promise<{ key: string; path: string }> {
  if (files.form === 'legacy') return { key: JSON.stringify(files), path: files.samplesPath };
  const { modelUris } = await findSkillFiles(uriOf(files.modelPath), list);
  return { key: modelUris[0] ?? resolve(files.modelPath), path: files.modelPath };
}

async function sizeOf(files: ModelFiles): Promise<number> {
  const paths = files.form === 'json' ? [files.modelPath] : [files.modelPath, files.samplesPath];
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A folder of a thousand skills is listed once. */
function rememberingList(): List {
  const fileSystem = createNodeFileSystem();
  const known = new Map<string, Promise<readonly string[]>>();
  return (folder) => {
    const names = known.get(folder) ?? fileSystem.list(folder);
    known.set(folder, names);
    return names;
  };
}
