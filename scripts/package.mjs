// `npm run package`: one universal .vsix, checked against the list of what may be in it.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { capture, isProgram, root } from './command.mjs';
import { ensureInstalled } from './setup.mjs';
import { zipNames } from './zipNames.mjs';

/** Builds, packs and checks; resolves with the package's path. Throws where one of these fails. */
export async function makePackage() {
  const { version } = readJson('package.json');
  const path = join(root, `skill-lens-${version}.vsix`);
  if (!(await build('--production'))) throw new Error('the build failed');
  const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--skip-license'];
  // The repository has no public address yet, so links in the README stay as they are written.
  const links = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const { code, output } = await capture(process.execPath, [...vsce, ...links, '--out', path]);
  if (code !== 0) throw new Error(`vsce failed (${code})\n${output.trim()}`);
  const problems = checkNames(zipNames(readFileSync(path)));
  if (problems.length > 0) {
    rmSync(path);
    throw new Error(`the package is not what it should be\n${problems.join('\n')}`);
  }
  return path;
}

/** What is in the package and should not be, or should be and is not (scripts/packaged.json). */
function checkNames(names) {
  const { required, allowed } = readJson('scripts/packaged.json');
  const patterns = allowed.map((source) => new RegExp(source));
  // vsce writes some file names in its own way: LICENSE.txt, readme.md, changelog.md.
  const inside = names
    .filter((name) => name.startsWith('extension/'))
    .map((name) => name.slice('extension/'.length));
  const lower = new Set(inside.map((name) => name.toLowerCase().replace(/^license\.(txt|md)$/, 'license')));
  const missing = required.filter((name) => !lower.has(name.toLowerCase()));
  const stray = inside.filter(
    (name) => !patterns.some((pattern) => new RegExp(pattern.source, 'i').test(name)),
  );
  return [
    ...missing.map((name) => `  missing: ${name}`),
    ...stray.map((name) => `  not on the list: ${name}`),
  ];
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

if (isProgram(import.meta.url)) {
  await ensureInstalled();
  try {
    const path = await makePackage();
    const names = zipNames(readFileSync(path)).filter((name) => name.startsWith('extension/'));
    for (const name of names) console.log(`  ${name.slice('extension/'.length)}`);
    console.log(`${path}: ${names.length} files, ${(statSync(path).size / 1024).toFixed(0)} kB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
