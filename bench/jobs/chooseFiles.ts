import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The models of a folder, by name. Ends the program where there is no such folder.
 * @param list a table with columns `file` and `group` that says which files to take
 */
export function chooseFiles(folder: string, list: string | undefined, group: string | undefined): string[] {
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}; name one with --skills.`);
    process.exit(2);
  }
  const wanted = list === undefined ? undefined : readList(list, group);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && (wanted?.has(name) ?? true))
    .sort()
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
