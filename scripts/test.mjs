// `npm test`: installs what is missing, builds, and runs every test there is.
import { build } from './build.mjs';
import { add, closingLine, judge, none } from './counts.mjs';
import { recordDesktop } from './desktop.mjs';
import { runE2e } from './e2e.mjs';
import { runNative } from './native.mjs';
import { runPackaged } from './packaged.mjs';
import { runRelaxed } from './relaxed.mjs';
import { ensureInstalled } from './setup.mjs';
import { runVitest } from './vitest.mjs';

const stages = [
  ['Unit tests', () => runVitest('unit')],
  ['Language server tests', () => runVitest('server')],
  ['End-to-end tests in VS Code', () => runE2e()],
  ['End-to-end tests on the desktop', () => recordDesktop()],
  ['End-to-end tests in VS Code for the Web', () => runE2e({ host: 'web' })],
  ['End-to-end tests from the package', () => runPackaged()],
  // Last, as the end-to-end tests bring the Node that it needs.
  ['Kernel tests with relaxed SIMD', () => runRelaxed()],
  ['Tests on native TensorFlow', () => runNative()],
];

const took = [];
await timed('Install', ensureInstalled);
const built = await timed('Build', () => build());
let total = built ? none : { ...none, failed: 1 };
for (const [name, runStage] of stages) {
  const counts = await timed(name, runStage);
  total = add(total, counts.reason ? counts : judge(counts, name));
}
console.log(`\n${took.join(', ')}`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

async function timed(name, action) {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const result = await action();
  took.push(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
