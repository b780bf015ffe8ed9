import { t } from '../base/l10n';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import util from 'node:util';

/** The version that our kernels and the bundled tfjs-core belong to: two versions of tfjs-core must not meet in one process. */
const version = '4.22.0';

/** What @tensorflow/tfjs-node 4.22 calls and Node 23 took away (tensorflow/tfjs#8609). */
const removedFromUtil: Readonly<Record<string, (value: unknown) => boolean>> = {
  isArray: Array.isArray,
  isBoolean: (value) => typeof value === 'boolean',
  isFunction: (value) => typeof value === 'function',
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isObject: (value) => typeof value === 'object' && value !== null,
  isString: (value) => typeof value === 'string',
  isUndefined: (value) => value === undefined,
};

/** Puts back the functions of `util` that newer versions of Node removed; those that are there stay as they are. */
export function restoreUtil(
  target: Record<string, unknown> = util as unknown as Record<string, unknown>,
): void {
  for (const [name, test] of Object.entries(removedFromUtil)) {
    if (typeof target[name] !== 'function') {
      target[name] = test;
    }
  }
}

/**
 * Where `npm run engine:tensorflow` puts @tensorflow/tfjs-node: outside of the extension, which is one package for all
 * machines. scripts/engine-tensorflow.mjs names the same folder; a test holds the two together.
 */
export function tensorflowFolder(env: NodeJS.ProcessEnv = process.env): string {
  const cache = env['SKILL_LENS_CACHE'] ?? join(homedir(), '.cache', 'skill-lens');
  return (
    env['SKILL_LENS_TENSORFLOW'] ??
    join(cache, 'tensorflow', `${version}-${process.platform}-${process.arch}`)
  );
}

/**
 * Settings that the library reads from the environment when it starts; what is set already stays.
 * - Its own multiply kernel for AVX-512, which the fused LSTM calls, uses the stack pointer for something else: a signal
 *   that is handled meanwhile (Ctrl+C, a profiler's tick) is written over the heap. See bench/tensorflow.md.
 * - A second thread gains nothing on matrices of our size, and the other core is the editor's.
 * - TensorFlow's greetings and its warnings of odd matrix sizes would stand in the CLI's output; errors stay.
 */
const librarySettings: Readonly<Record<string, string>> = {
  TENSORFLOW_USE_CUSTOM_CONTRACTION_KERNEL: 'false',
  TF_NUM_INTRAOP_THREADS: '1',
  TF_CPP_MIN_LOG_LEVEL: '2',
};

/**
 * Loads TensorFlow's native library, which registers itself as the backend `tensorflow`: from its own folder, else from
 * a node_modules that this file can see.
 * @throws whatever keeps it from loading: not installed, no library for this machine
 */
export async function loadTensorflow(folder: string = tensorflowFolder()): Promise<void> {
  restoreUtil();
  for (const [name, value] of Object.entries(librarySettings)) {
    process.env[name] ??= value;
  }
  const [require, path] = find([join(folder, 'package.json'), __filename]);
  require(path);
}

const packageName = '@tensorflow/tfjs-node';

function find(places: readonly string[]): [NodeJS.Require, string] {
  for (const place of places) {
    const require = createRequire(place);
    try {
      return [require, require.resolve(packageName)];
    } catch {
      // Not there; the next place may have it.
    }
  }
  throw new Error(t('{0} is not installed', packageName));
}
