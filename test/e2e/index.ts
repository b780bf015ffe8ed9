/** Runs the suite inside VS Code's extension host; see test/host/README.md for what it may count on. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms: number;
  readonly error?: string;
}

export async function run(): Promise<void> {
  const grep = process.env['SKILL_LENS_GREP'];
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, color: false, ...(grep ? { grep } : {}) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite');
  const results: Result[] = [];
  const failures = await new Promise<number>((resolve) => collect(mocha.run(resolve), results));
  const file = process.env['SKILL_LENS_RESULTS'];
  if (file) {
    writeFileSync(file, JSON.stringify(results, undefined, 2));
  }
  if (failures > 0) {
    throw new Error(`${failures} of ${results.length} end-to-end tests failed`);
  }
}

function collect(runner: Mocha.Runner, results: Result[]): void {
  const push = (test: Mocha.Runnable, state: Result['state'], error?: string) =>
    results.push({ title: test.fullTitle(), state, ms: test.duration ?? 0, ...(error ? { error } : {}) });
  runner
    .on('pass', (test) => push(test, 'passed'))
    .on('pending', (test) => push(test, 'skipped'))
    .on('fail', (test, error: Error) => push(test, 'failed', error.stack ?? String(error)));
}
