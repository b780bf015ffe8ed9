import { describe, expect, it } from 'vitest';
import { restoreUtil } from '../../server/src/node/loadTensorflow';

describe('restoreUtil', () => {
  it('puts back what Node 23 removed and leaves the rest', () => {
    const own = (): boolean => true;
    const util: Record<string, unknown> = { isArray: own };
    restoreUtil(util);
    const isNullOrUndefined = util['isNullOrUndefined'] as (value: unknown) => boolean;
    expect([null, undefined, 0, ''].map(isNullOrUndefined)).toEqual([true, true, false, false]);
    expect(util['isArray']).toBe(own);
  });
});
