// `npm run package [-- --pre-release]`: one universal .vsix for the desktop, remote windows and the browser, ready for the Marketplace
// and for Open VSX; checked against the list of what may be in it.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { capture, isProgram, root } from './command.mjs';
import { ensureInstalled } from './setup.mjs';
import { readZip, zipNames } from './zip.mjs';

/** In bytes: what a person waits for in a browser. */
const largestPackage = 16_000_000;

/** Builds, packs and checks; resolves with the package's path. Throws where one of these fails. */
export async function makePackage({ preRelease = false } = {}) {
  const { version } = readJson('package.json');
  const path = join(root, `skill-lens-${version}${preRelease ? '-pre-release' : ''}.vsix`);
  if (!(await build('--production'))) throw new Error('the build failed');
  const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--skip-license'];
  // Links and pictures of README and CHANGELOG become addresses of the repository that package.json names.
  const kind = preRelease ? ['--pre-release'] : [];
  const { code, output } = await capture(process.execPath, [...vsce, ...kind, '--out', path]);
  if (code !== 0) throw new Error(`vsce failed (${code})\n${output.trim()}`);
  const problems = [...checkNames(await zipNames(path)), ...(await checkTexts(path)), ...checkSize(path)];
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

/** A shop shows these texts by themselves: a link that leads to a file beside them leads nowhere there. */
async function checkTexts(path) {
  const texts = await readZip(path, (name) => /^extension\/(readme|changelog)\.md$/.test(name));
  return [...texts].flatMap(([name, text]) =>
    [
      ...text
        .toString('utf8')
        .matchAll(/\]\((?!https:\/\/|#|mailto:)([^)]*)\)|<img[^>]*src="(?!https:)([^"]*)"/g),
    ].map(([, link, image]) => `  ${name} links to ${link ?? image}, which is not an address`),
  );
}

function checkSize(path) {
  const { size } = statSync(path);
  return size > largestPackage ? [`  it has ${size} bytes, more than ${largestPackage}`] : [];
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

if (isProgram(import.meta.url)) {
  await ensureInstalled();
  try {
    const path = await makePackage({ preRelease: process.argv.includes('--pre-release') });
    const names = (await zipNames(path)).filter((name) => name.startsWith('extension/'));
    for (const name of names) console.log(`  ${name.slice('extension/'.length)}`);
    console.log(`${path}: ${names.length} files, ${(statSync(path).size / 1024).toFixed(0)} kB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
