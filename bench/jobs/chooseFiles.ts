import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The options of every benchmark that reads real skills. */
export const skillOptions = {
  skills: { type: 'string', default: '../shared/skills/dev' },
  list: { type: 'string' },
  group: { type: 'string' },
  limit: { type: 'string', default: 'Infinity' },
} as const;

export interface ChosenSkills {
  readonly skills: string;
  readonly list?: string | undefined;
  readonly group?: string | undefined;
  readonly limit: string;
}

/** The same options again, for another program. */
export function asArguments({ skills, list, group, limit }: ChosenSkills): string[] {
  const given = Object.entries({ skills, list, group, limit }).filter(([, value]) => value !== undefined);
  return given.flatMap(([name, value]) => [`--${name}`, value!]);
}

/**
 * The models of a folder, by name. Ends the program where there is no such folder.
 * @param chosen `list`: a table with columns `file` and `group` that says which files to take
 */
export function chooseFiles({ skills: folder, list, group, limit }: ChosenSkills): string[] {
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}; name one with --skills.`);
    process.exit(2);
  }
  const wanted = list === undefined ? undefined : readList(list, group);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && (wanted?.has(name) ?? true))
    .sort()
    .slice(0, Number(limit))
    .map((name) => join(folder, name));
}

function readList(path: string, group: string | undefined): Set<string> {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const [file, column] = [header!.indexOf('file'), header!.indexOf('group')];
  return new Set(
    lines.filter((line) => group === undefined || line[column] === group).map((line) => line[file]!),
  );
}
