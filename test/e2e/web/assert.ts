/** The part of `node:assert/strict` that the suite uses, for browsers: the bundle takes this in its place. */
import { assert } from 'chai';

export const ok = assert.isOk;
export const equal = assert.strictEqual;
export const notEqual = assert.notStrictEqual;
export const deepEqual = assert.deepEqual;
export const match = assert.match;
export function fail(message?: string): never {
  return assert.fail(message ?? 'failed');
}
