// `npm run test:relaxed`: the kernel tests once more, under the Node that VS Code's server runs on. It has relaxed SIMD, so the second
// build of our kernels is under test too, whatever Node runs the rest: they fail where it cannot be loaded.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, hostPaths, installHost } from '../test/host/install.mjs';
import { isProgram } from './command.mjs';
import { closingLine, judge } from './counts.mjs';
import { ensureInstalled } from './setup.mjs';
import { runVitest } from './vitest.mjs';

/** Tests that compute with the kernels, whichever build they are told. */
const files = [
  'test/engine/fused',
  'test/engine/golden',
  'test/engine/kernelBuilds',
  'test/engine/maskedCrossEntropy',
  'test/nlu/training',
];

/** Resolves with the numbers of the tests; where that Node is not installed with one skipped and `reason`, why. */
export async function runRelaxed() {
  const node = installedNode();
  if (!node)
    return skipped('the Node of the VS Code host is not installed; `npm run test:relaxed` installs it');
  console.log(`Under ${node}`);
  return runVitest('unit', { node, files, env: { SKILL_LENS_KERNELS: 'relaxed' } });
}

function skipped(reason) {
  console.log(`  skipped: ${reason}`);
  return { passed: 0, failed: 0, skipped: 1, reason };
}

function installedNode() {
  const hosts = join(cacheFolder(), 'vscode-host');
  const folders = existsSync(hosts) ? readdirSync(hosts).filter((name) => !name.includes('.partial-')) : [];
  return folders.map((name) => hostPaths(join(hosts, name)).node).find(existsSync);
}

if (isProgram(import.meta.url)) {
  await ensureInstalled();
  await installHost().catch((error) => console.log(error.message));
  const found = await runRelaxed();
  const counts = found.reason ? found : judge(found, 'Kernel tests with relaxed SIMD');
  console.log(closingLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
