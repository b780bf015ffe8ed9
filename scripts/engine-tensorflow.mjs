// `npm run engine:tensorflow`: puts @tensorflow/tfjs-node into a folder of its own. Node only.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { capture, isProgram } from './command.mjs';

const packageName = '@tensorflow/tfjs-node';
const version = '4.22.0';
/** The version of TensorFlow that the package's own scripts look for under this name. */
const expectedLibrary = '2.9.1';
const usage = `npm run engine:tensorflow -- [--again] [--library FOLDER]
  --again            install anew
  --library FOLDER   build against the TensorFlow C library that is in FOLDER, rather than download one:
                     a folder with lib and include, as TensorFlow's own archives have, or the folder
                     tensorflow of the Python package of that name. Needs a C++ compiler and make.`;

/** Where the library is installed; server/src/node/loadTensorflow.ts looks for it there. */
export function tensorflowFolder(env = process.env) {
  const cache = env['SKILL_LENS_CACHE'] ?? join(homedir(), '.cache', 'skill-lens');
  return (
    env['SKILL_LENS_TENSORFLOW'] ??
    join(cache, 'tensorflow', `${version}-${process.platform}-${process.arch}`)
  );
}

/** Installs into a folder beside the final one and renames it at the end, so that one that was cut off is never taken for complete. */
async function install({ again, library }) {
  const ready = tensorflowFolder();
  if (existsSync(ready) && !again) {
    console.log(`${packageName} ${version} is installed already, in ${ready} (--again installs it anew).`);
    console.log(await tryOut(ready));
    return;
  }
  const sources = library && findLibrary(resolve(library));
  const partial = `${ready}.partial-${process.pid}`;
  try {
    mkdirSync(partial, { recursive: true });
    writeFileSync(join(partial, 'package.json'), '{ "private": true }\n');
    console.log(
      `Installing ${packageName} ${version} (about 400 MB with TensorFlow's library) into ${ready}`,
    );
    await npm(partial, ['install', '--ignore-scripts', '--save-exact', `${packageName}@${version}`]);
    if (sources) placeLibrary(join(partial, 'node_modules', packageName), sources);
    // The package's own install script: downloads the library where it is not there yet, and fetches or builds the addon.
    await npm(partial, ['rebuild', packageName, '--foreground-scripts'], explainDownload(sources));
    const found = await tryOut(partial);
    rmSync(ready, { recursive: true, force: true });
    renameSync(partial, ready);
    console.log(
      `${found}\nInstalled. The setting skillLens.engine.backend and --backend take "tensorflow" now.`,
    );
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

const explainDownload = (sources) =>
  sources
    ? 'The addon could not be built against that library; a C++ compiler, make and the headers of Node are needed.'
    : "TensorFlow's library could not be downloaded from storage.googleapis.com, or there is none for this machine. " +
      'Where that host cannot be reached, give a library that is there: npm run engine:tensorflow -- --library FOLDER. ' +
      'Skill Lens does not need it: its own WebAssembly kernels stay the backend.';

/** The files of a TensorFlow C library. @throws where they are not there */
function findLibrary(folder) {
  const libraries = [join(folder, 'lib'), folder].find(
    (place) => existsSync(place) && pick(place, 'framework'),
  );
  const include = join(folder, 'include');
  const names = libraries && { framework: pick(libraries, 'framework'), main: pick(libraries, 'main') };
  if (!names?.main || !existsSync(join(include, 'tensorflow', 'c', 'c_api.h'))) {
    throw new Error(`${folder} holds no TensorFlow C library (lib and include).\n${usage}`);
  }
  return { libraries, include, names };
}

const patterns = {
  framework: /^libtensorflow_framework\.(so|\d+\.dylib|dylib|so\.\d)/,
  // The Python package exports the C API from a library of another name.
  main: /^libtensorflow(_cc)?\.(so|\d+\.dylib|dylib|so\.\d)/,
};

/** The file with the longest name: the others are links to it. */
function pick(folder, kind) {
  const fitting = readdirSync(folder).filter((name) => patterns[kind].test(name));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/**
 * Puts links to a library where the package's install script expects its own download, and tells it, in the way that the
 * package documents for custom libraries, to build the addon from its sources.
 */
function placeLibrary(packageFolder, { libraries, include, names }) {
  const deps = join(packageFolder, 'deps');
  mkdirSync(join(deps, 'lib'), { recursive: true });
  symlinkSync(include, join(deps, 'include'), 'dir');
  const ending = process.platform === 'darwin' ? 'dylib' : 'so';
  for (const [kind, stem] of [
    ['main', 'libtensorflow'],
    ['framework', 'libtensorflow_framework'],
  ]) {
    const target = join(libraries, names[kind]);
    const aliases = [
      `${stem}.${ending}`,
      `${stem}.2.${ending}`,
      `${stem}.so.${expectedLibrary}`,
      names[kind],
    ];
    for (const name of [...new Set([...aliases, ...sameFile(libraries, names[kind])])]) {
      symlinkSync(target, join(deps, 'lib', name));
    }
  }
  writeFileSync(
    join(packageFolder, 'scripts', 'custom-binary.json'),
    JSON.stringify({ 'tf-lib': 'already in deps' }),
  );
}

/** Other names of a file in its folder: the loader may ask for any of them. */
function sameFile(folder, name) {
  const { ino } = statSync(join(folder, name));
  return readdirSync(folder).filter((other) => statSync(join(folder, other)).ino === ino);
}

/** Loads what was installed in a process of its own and says its version. @throws where it does not load */
async function tryOut(folder) {
  const program = `
    const util = require('node:util');
    for (const [name, test] of [['isArray', Array.isArray], ['isNullOrUndefined', (value) => value == null]]) util[name] ??= test;
    const tf = require('${packageName}');
    if (tf.add(1, 2).dataSync()[0] !== 3) throw new Error('it computes nonsense');
    console.log('TensorFlow ' + tf.backend().binding.TF_Version + ' loads and computes.');`;
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '2' };
  const { code, output } = await capture(process.execPath, ['-e', program], { cwd: folder, env });
  const lines = output.trim().split('\n');
  if (code !== 0)
    throw new Error(`${packageName} is there but does not load:\n${lines.slice(-15).join('\n')}`);
  return lines.at(-1);
}

async function npm(folder, args, advice = '') {
  const program = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: folder, shell: process.platform === 'win32', env: cleanEnvironment() };
  const { code, output } = await capture(program, [...args, '--no-audit', '--no-fund'], options);
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${advice}\nnpm ${args[0]} failed (${code}) and said at its end:\n${tail}`.trim());
}

/** A caller's own npm settings (we run inside `npm run`) must not steer this install. */
function cleanEnvironment() {
  const foreign =
    /^npm_(config_(prefix|local_prefix|global_prefix|ignore_scripts|omit|include)|package_|lifecycle_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

if (isProgram(import.meta.url)) {
  try {
    const { values } = parseArgs({
      options: {
        again: { type: 'boolean' },
        library: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) console.log(usage);
    else await install(values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
