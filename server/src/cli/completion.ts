import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/** Options whose values are paths. */
const pathOptions = ['tests', 'checkpoint', 'input', 'out', 'csv', 'resume'];

/**
 * Adds `complete`: it prints a script for a shell, which then asks it what could come next. Commands, options and choices are
 * commander's; paths, which every command takes, are read from the disk.
 *
 * @param args of the whole line: the last one is what the shell wants to have completed
 */
export function addCompletion(program: Command, args: readonly string[]): void {
  const root = tab(program);
  const prefix = args.at(-1) ?? '';
  const complete = (tell: (value: string, description: string) => void): void => {
    for (const path of pathsLike(prefix)) tell(path, '');
  };
  for (const command of root.commands.values()) {
    for (const argument of command.arguments.values()) argument.handler = complete;
    for (const name of pathOptions) {
      const option = command.options.get(name);
      if (option) option.handler = complete;
    }
  }
}

/** Folders end with a slash. What cannot be read has nothing to offer. */
function pathsLike(prefix: string): string[] {
  const folder = prefix.endsWith('/') ? prefix : dirname(prefix);
  const shown = folder === '.' && !prefix.startsWith('./') ? '' : folder;
  try {
    return readdirSync(folder || '.', { withFileTypes: true })
      .map(
        (entry) => `${shown === '' ? entry.name : join(shown, entry.name)}${entry.isDirectory() ? '/' : ''}`,
      )
      .map((path) => (prefix.startsWith('./') ? `./${path}` : path));
  } catch {
    return [];
  }
}
