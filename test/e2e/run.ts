/** Runs the suite with one Mocha or the other. */
import type Mocha from 'mocha';
import { environment } from './support/environment';

export interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms: number;
  readonly error?: string;
}

/** Milliseconds. Every wait in a test ends by itself and says what it was for; this ends what hangs without one. */
const longestTest = 600_000;

/**
 * @param load brings the tests in, once Mocha's globals are there
 * @param write keeps the results for whoever started the run
 * @throws Error where a test failed
 */
export async function runSuite(
  create: typeof Mocha,
  options: Mocha.MochaOptions,
  load: () => Promise<unknown>,
  write: (results: string) => Promise<void>,
): Promise<void> {
  const { grep } = environment;
  const mocha = new create({
    ui: 'bdd',
    timeout: longestTest,
    color: false,
    ...options,
    ...(grep && { grep }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const results: Result[] = [];
  const failures = await new Promise<number>((resolve) => collect(mocha.run(resolve), results));
  await write(JSON.stringify(results, undefined, 2));
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
