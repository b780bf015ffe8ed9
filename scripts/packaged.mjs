// `npm run test:packaged`: makes the package, unpacks it and runs the first part of the end-to-end suite from it, in the browser and in
// Node: what people install is what has been tested.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { isProgram, root } from './command.mjs';
import { add, closingLine, judge, none } from './counts.mjs';
import { runE2e } from './e2e.mjs';
import { makePackage } from './package.mjs';
import { ensureInstalled } from './setup.mjs';
import { unpack } from './zip.mjs';

/** From opening a skill to a model that is learned, stored and found again, and what rests on it. */
const firstPart = 'Fine-tuning|A scratch file';
const suite = 'out/e2e-web/index.js';

/** Resolves with the numbers of the tests in both places; one failed test where there is no package. */
export async function runPackaged() {
  try {
    const vsix = await makePackage();
    const extension = join(root, 'out', 'unpacked');
    rmSync(extension, { recursive: true, force: true });
    await unpack(vsix, 'extension', extension);
    // In a browser a suite lies inside of the extension's folder.
    mkdirSync(dirname(join(extension, suite)), { recursive: true });
    cpSync(join(root, suite), join(extension, suite));
    const inBrowser = await runE2e({
      host: 'web',
      extension,
      suite: join(extension, suite),
      grep: firstPart,
    });
    const inNode = await runE2e({ host: 'server', vsix, grep: firstPart });
    return { ...add(inBrowser, inNode), ...(inBrowser.reason && { reason: inBrowser.reason }) };
  } catch (error) {
    console.error(error.message);
    return { ...none, failed: 1 };
  }
}

if (isProgram(import.meta.url)) {
  await ensureInstalled();
  const counts = (await build()) ? judge(await runPackaged(), 'The package') : { ...none, failed: 1 };
  console.log(closingLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
