import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts a text between `<!-- name -->` and `<!-- /name -->` of a file and leaves the rest alone.
 * @throws Error where the file has no such marks
 */
export function writeBetweenMarks(path: string, name: string, text: string): void {
  const marks = [`<!-- ${name} -->`, `<!-- /${name} -->`] as const;
  const old = readFileSync(path, 'utf8');
  const [from, to] = [old.indexOf(marks[0]), old.indexOf(marks[1])];
  if (from < 0 || to < from) {
    throw new Error(`${path} has no place for the table: write ${marks.join(' and ')} into it.`);
  }
  writeFileSync(path, `${old.slice(0, from + marks[0].length)}\n\n${text.trim()}\n\n${old.slice(to)}`);
}
