import { createRequire } from 'node:module';
import util from 'node:util';

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
 * Loads TensorFlow's native library, if @tensorflow/tfjs-node is installed where this file can see it;
 * it registers itself as the backend `tensorflow`.
 * @throws whatever keeps it from loading: not installed, no library for this machine
 */
export async function loadTensorflow(): Promise<void> {
  restoreUtil();
  createRequire(__filename)('@tensorflow/tfjs-node');
}
