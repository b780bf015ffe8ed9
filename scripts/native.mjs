// The tests on TensorFlow's native library, which `npm test` runs where SKILL_LENS_TENSORFLOW_LIBRARY names a folder with it:
// the same as `npm run engine:tensorflow -- --library FOLDER` takes. Installed into a folder that is gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, isProgram } from './command.mjs';
import { closingLine, judge } from './counts.mjs';
import { ensureInstalled } from './setup.mjs';
import { runVitest } from './vitest.mjs';

/** What computes with the library, and what finds it. */
const files = ['test/engine/tensorflow', 'test/node/loadTensorflow'];

const variable = 'SKILL_LENS_TENSORFLOW_LIBRARY';

/**
 * Resolves with the numbers of the tests; where no library is named with one skipped and `reason`, why. A library that is
 * named and cannot be installed is a failure, and so are tests that skip themselves all the same.
 */
export async function runNative() {
  const library = process.env[variable];
  if (!library) return skipped(`${variable} names no folder with TensorFlow's library`);
  const folder = mkdtempSync(join(tmpdir(), 'skill-lens-tensorflow-'));
  const env = { SKILL_LENS_TENSORFLOW: join(folder, 'installed') };
  try {
    const options = { env: { ...process.env, ...env } };
    const program = ['scripts/engine-tensorflow.mjs', '--library', library];
    const { code, output } = await capture(process.execPath, program, options);
    console.log(output.trim());
    if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
    const counts = await runVitest('unit', { files, env });
    return { ...counts, failed: counts.failed + counts.skipped, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function skipped(reason) {
  console.log(`  skipped: ${reason}`);
  return { passed: 0, failed: 0, skipped: 1, reason };
}

if (isProgram(import.meta.url)) {
  await ensureInstalled();
  const found = await runNative();
  const counts = found.reason ? found : judge(found, 'Tests on native TensorFlow');
  console.log(closingLine(counts));
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
