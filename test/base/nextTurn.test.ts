import { describe, expect, it, vi } from 'vitest';

describe('the next turn', () => {
  it.each([
    ['Node', true],
    ['a browser, which has no setImmediate', false],
  ])('comes after what stands in the queue in %s', async (_place, hasImmediate) => {
    vi.resetModules();
    if (!hasImmediate) vi.stubGlobal('setImmediate', undefined);
    const { nextTurn } = await import('../../server/src/base/nextTurn');
    vi.unstubAllGlobals();
    const order: string[] = [];
    const first = nextTurn().then(() => order.push('first'));
    const second = nextTurn().then(() => order.push('second'));
    await Promise.resolve().then(() => order.push('this turn'));
    await Promise.all([first, second]);
    expect(order).toEqual(['this turn', 'first', 'second']);
  });
});
