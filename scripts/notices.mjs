// The licences of what is really bundled, from esbuild's metafiles: dist/THIRD-PARTY-NOTICES.txt.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const licenceName = /^(licen[cs]e|copying|notice)([-.].*)?$/i;
/** Compiled into our kernels rather than bundled. */
const compiled = ['node_modules/assemblyscript'];

/**
 * Folders of the packages that the bundles' inputs come from, relative to the root, each once and sorted.
 * A package may lie in another one's node_modules.
 */
export function bundledPackages(metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles) {
    // What a package leaves out of browsers is not bundled.
    for (const input of Object.keys(inputs).filter((path) => !path.startsWith('(disabled):'))) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/@][^/]*)\//.exec(input.replaceAll('\\', '/'))?.[1];
      if (folder) folders.add(folder);
    }
  }
  return [...folders, ...compiled].sort();
}

/** The notices of these packages; throws where one of them comes without the text of its licence. */
export function noticesOf(root, folders) {
  const sections = new Map();
  for (const folder of folders) {
    const { name, version, license, author } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    if (!name) continue;
    const files = readdirSync(join(root, folder))
      .filter((file) => licenceName.test(file))
      .sort();
    const written = files.map((file) => readFileSync(join(root, folder, file), 'utf8').trim());
    const text = written.length > 0 ? written.join('\n\n') : standardText(root, { name, license, author });
    sections.set(`${name} ${version}`, `${name} ${version} (${spdx(license)})\n\n${text}`);
  }
  const head = `Skill Lens contains ${sections.size} packages of other authors, each under its own licence.`;
  return `${[head, ...sections.values()].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

export function writeNotices(root, metafiles) {
  const path = join(root, 'dist/THIRD-PARTY-NOTICES.txt');
  writeFileSync(path, noticesOf(root, bundledPackages(metafiles)));
  return path;
}

function spdx(license) {
  return typeof license === 'string' ? license : (license?.type ?? 'no licence named');
}

/** What a licence says that a package names and does not hold. */
function standardText(root, { name, license, author }) {
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  if (license === 'MIT') return `Copyright (c) ${holder}\n\n${mit}`;
  // The whole text, as this package has it.
  if (license === 'Apache-2.0')
    return readFileSync(join(root, 'node_modules/assemblyscript/LICENSE'), 'utf8').trim();
  throw new Error(`${name} is bundled and comes without the text of its licence (${spdx(license)})`);
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
