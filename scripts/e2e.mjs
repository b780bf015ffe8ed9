// `npm run test:e2e [-- --grep TEXT] [--vsix FILE] [--host desktop|server|web]`: the end-to-end suite in a real VS Code.
// `--workspace FOLDER` only makes a fresh copy of the workspace that the tests open, for a debugger.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { isProgram } from './command.mjs';
import { closingLine, judge } from './counts.mjs';
import { ensureInstalled } from './setup.mjs';

/** Runs the built suite and resolves with its numbers; with one skipped and `reason` where a named host cannot be here. */
export async function runE2e(options = {}) {
  const reason = whyNotHere(options.host);
  if (reason) {
    console.log(`  skipped: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1, reason };
  }
  const { runSuite } = await import('../test/host/run.mjs');
  try {
    const results = await runSuite(options);
    for (const result of results) print(result);
    const count = (state) => results.filter((result) => result.state === state).length;
    return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** What there is for every system is the desktop. */
function whyNotHere(host = 'auto') {
  const isEverywhere = host === 'auto' || host === 'desktop';
  const isHere = process.platform === 'linux' && process.arch === 'x64';
  return isEverywhere || isHere ? undefined : `the ${host} host has a browser for Linux x64 only`;
}

function print({ title, state, ms, error }) {
  const marks = { passed: '✔', failed: '✘', skipped: '-' };
  console.log(`  ${marks[state]} ${title}${state === 'passed' ? ` (${ms} ms)` : ''}`);
  if (error) console.log(error.replace(/^/gm, '      '));
}

async function main({ workspace, ...options }) {
  if (workspace !== undefined) {
    const { makeWorkspace } = await import('../test/host/run.mjs');
    return makeWorkspace(workspace);
  }
  await ensureInstalled();
  const counts = (await build())
    ? judge(await runE2e(options), 'End-to-end tests')
    : { passed: 0, failed: 1, skipped: 0 };
  console.log(closingLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

if (isProgram(import.meta.url)) {
  const options = Object.fromEntries(
    ['grep', 'host', 'vsix', 'workspace'].map((name) => [name, { type: 'string' }]),
  );
  await main(parseArgs({ options }).values);
}
