// Runs one vitest project and reads its numbers from its JSON report rather than from the screen.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.mjs';

/**
 * Resolves with the numbers of a project's tests; a file that does not load and an error outside of tests count as failed.
 * `files`: only tests whose path begins so. `node`: the Node to run them under. `env`: more of the environment.
 */
export async function runVitest(project, { files = [], node = process.execPath, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'skill-lens-vitest-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const program = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...files];
    const code = await run(node, program, { env: { ...process.env, ...env } });
    return count(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

function count({ testResults }, code) {
  const states = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const passed = states.filter((state) => state === 'passed').length;
  const failed = states.filter((state) => state === 'failed').length + unloaded.length;
  const skipped = states.length - passed - states.filter((state) => state === 'failed').length;
  return { passed, failed: code !== 0 && failed === 0 && passed > 0 ? 1 : failed, skipped };
}
