import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports';

const root = resolve(import.meta.dirname, '../..');

/** What works on the author's system and not on Windows, with what does on both. */
const assumptions: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly where?: RegExp;
  readonly mend: string;
}[] = [
  { name: 'a temporary folder by name', pattern: /['"`]\/tmp\b/, mend: 'os.tmpdir()' },
  { name: 'HOME', pattern: /env\.HOME\b|env\[['"]HOME['"]\]/, mend: 'os.homedir()' },
  {
    name: 'a path cut at slashes',
    pattern: /(?:fsPath|__dirname|cwd\(\)|[fF]older|[pP]ath)\.(?:split|lastIndexOf|indexOf)\(['"]\/['"]\)/,
    // Elsewhere a path is that of a URI, which has slashes everywhere.
    where: /^(?:server\/src\/(?:node|cli)|src\/node|scripts|test\/host)\//,
    mend: 'node:path, or a URI',
  },
  {
    name: 'a shell’s own words',
    pattern: /\b(?:exec|execSync)\(\s*[`'"]/,
    mend: 'spawn with a list of arguments',
  },
  {
    name: 'a shell on every system',
    pattern: /\bshell: true\b/,
    mend: "shell: process.platform === 'win32'",
  },
  {
    name: 'npm without .cmd',
    pattern: /(?:spawn|execFile|capture|run)\(\s*['"]np[mx]['"]/,
    mend: 'npm.cmd on Windows',
  },
  {
    name: 'a file as the path of a URL',
    pattern: /new URL\([^)]*import\.meta\.url\)\.pathname/,
    mend: 'fileURLToPath',
  },
  { name: 'a path for a URI', pattern: /['"`]file:\/\/\$\{/, mend: 'pathToFileURL or URI.file' },
];

/** Where only one system ever runs, with the reason. */
const excepted: Readonly<Record<string, string>> = {
  'test/host/install.mjs': 'installs what exists for Linux alone, and says so elsewhere',
  'bench/run.mjs': 'measures on the machine of whoever develops',
};

const scripts = [...listed('scripts'), ...listed('test/host'), 'esbuild.mjs', 'bench/run.mjs'];
const files = [...sourceFiles(root, 'src'), ...sourceFiles(root, 'server/src'), ...scripts].filter(
  (file) => !(file in excepted),
);

function listed(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Lines that assume something, as `place: what; mend`. */
function found(file: string, text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, i) =>
      assumptions
        .filter(({ pattern, where }) => pattern.test(line) && (where?.test(file) ?? true) && !isComment(line))
        .map(({ name, mend }) => `${file}:${i + 1}: ${name}; use ${mend}`),
    );
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/?\*)/.test(line);
}

describe('the sources', () => {
  it('assume nothing of the system that fails on Windows', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => found(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ["join('/tmp', name)", 'a temporary folder'],
    ["process.env['HOME']", 'HOME'],
    ['process.env.HOME', 'HOME'],
    ["modelPath.split('/')", 'a path cut'],
    ['execSync(`ls -l`)', 'a shell’s own words'],
    ['spawn(x, { shell: true })', 'a shell on every'],
    ["spawn('npm', args)", 'npm without'],
    ["new URL('.', import.meta.url).pathname", 'a file as the path'],
    [['`file:/', '/$', '{path}`'].join(''), 'a path for a URI'],
  ])('would be found out: %s', (line, problem) => {
    expect(found('server/src/node/a.ts', line)).toEqual([expect.stringContaining(problem)]);
  });
});
