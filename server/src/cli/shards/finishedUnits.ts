import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../../package.json';
import { findRuleSettings } from '../../analysis/findRuleSettings';
import { findSkillFiles } from '../../analysis/skill/skillFiles';
import { hashOf } from '../../base/hash';
import { createNodeFileSystem } from '../../node/fileSystem';
import { CliError } from '../cliError';
import type { CheckedUnit } from '../checkUnit';
import { describeFileError } from '../describeFileError';
import { uriOf } from '../loadSnapshot';
import type { ModelFiles } from '../modelFiles';
import { readTextIfThere } from '../readText';
import type { SkillUnit } from './skillUnits';

/** What was found out about skills that are done, kept in a folder: who starts anew goes on where it was cut off. */
export interface FinishedUnits {
  /** undefined: not done, or the skill has changed since. */
  find(unit: SkillUnit): Promise<CheckedUnit | undefined>;
  keep(unit: SkillUnit, checked: CheckedUnit): Promise<void>;
}

/** @param asked whatever else the result depends on: the command's options */
export function createFinishedUnits(folder: string, asked: unknown): FinishedUnits {
  const names = new Map<SkillUnit, Promise<string>>();
  const fileOf = async (unit: SkillUnit): Promise<string> => {
    const name = names.get(unit) ?? nameOf(unit, asked);
    names.set(unit, name);
    return join(folder, `${await name}.json`);
  };
  return {
    async find(unit) {
      const text = await readTextIfThere(await fileOf(unit)).catch(() => undefined);
      return text === undefined ? undefined : parsed(text);
    },
    async keep(unit, checked) {
      const file = await fileOf(unit);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(`${file}.${process.pid}.draft`, JSON.stringify(checked));
        await rename(`${file}.${process.pid}.draft`, file);
      } catch (error) {
        throw new CliError(describeFileError('write what is finished here', folder, error), { cause: error });
      }
    },
  };
}

/** Half a file is none: it was written under another name first, so this is somebody else's. */
function parsed(text: string): CheckedUnit | undefined {
  try {
    return JSON.parse(text) as CheckedUnit;
  } catch {
    return undefined;
  }
}

/** Of all that the result depends on: the skill's texts with their names, the settings beside them, our version. */
async function nameOf({ models }: SkillUnit, asked: unknown): Promise<string> {
  const parts = await Promise.all(models.map(contentOf));
  return hashOf(JSON.stringify([version, asked, parts])).slice(0, 40);
}

async function contentOf(files: ModelFiles): Promise<unknown> {
  const fileSystem = createNodeFileSystem();
  const uri = uriOf(files.form === 'json' ? files.modelPath : files.samplesPath);
  const settings = await findRuleSettings(uri, fileSystem);
  const { manifestUris, annotationUris, modelUris } = await findSkillFiles(uri, fileSystem.list);
  const own = files.form === 'json' ? [] : [uriOf(files.modelPath), uri];
  const uris = files.form === 'json' ? [...modelUris, ...manifestUris, ...annotationUris] : own;
  const texts = await Promise.all(uris.map(async (each) => [each, await fileSystem.readText(each)]));
  return [files, settings?.text, texts];
}
