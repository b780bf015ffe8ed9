/** Runs the suite inside VS Code's extension host; see test/host/README.md for what it may count on. */
import { writeFile } from 'node:fs/promises';
import Mocha from 'mocha';
import { runSuite } from './run';
import { environment } from './support/environment';

export function run(): Promise<void> {
  return runSuite(Mocha, {}, async (results) => {
    if (environment.results) await writeFile(environment.results, results);
  });
}
