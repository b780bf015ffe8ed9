/** Runs the suite inside VS Code's extension host; see test/host/README.md for what it may count on. */
import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';
import { runSuite } from './run';
import { environment } from './support/environment';

export function run(): Promise<void> {
  const load = async () => {
    await import('./suite');
    // Not tried in a browser yet.
    await import('./testing');
    await import('./tools');
    await import('./report');
    // Git is a program, which no browser runs.
    await import('./git');
  };
  return runSuite(Mocha, {}, load, async (results) => {
    if (environment.results) await writeFile(environment.results, results);
  });
}
