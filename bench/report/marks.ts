import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The text with a table between `<!-- name -->` and `<!-- /name -->`, the rest left alone.
 * @throws Error where there are no such marks
 */
export function replaceBetweenMarks(text: string, name: string, table: string): string {
  const marks = [`<!-- ${name} -->`, `<!-- /${name} -->`] as const;
  const [from, to] = [text.indexOf(marks[0]), text.indexOf(marks[1])];
  if (from < 0 || to < from) {
    throw new Error(`there is no place for the table: write ${marks.join(' and ')}`);
  }
  return `${text.slice(0, from + marks[0].length)}\n${table}\n${text.slice(to)}`;
}

/** The same in a file. */
export function writeBetweenMarks(path: string, name: string, table: string): void {
  writeFileSync(path, replaceBetweenMarks(readFileSync(path, 'utf8'), name, table));
}
