import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../server/src/base/runToEnd';
import { stepwise } from '../../server/src/base/stepwise';

/** A sum of three in three steps; `log` gets every part as it is worked out. */
function sum(log: number[]): () => Generator<void, number> {
  return function* () {
    for (const part of [1, 2, 3]) {
      log.push(part);
      yield;
    }
    return log.reduce((a, b) => a + b, 0);
  };
}

describe('stepwise', () => {
  it('works nothing out before it is asked, and everything once', () => {
    const log: number[] = [];
    const value = stepwise(sum(log));
    expect(log).toEqual([]);
    expect([value(), value(), runToEnd(value.steps())]).toEqual([6, 6, 6]);
    expect(log).toEqual([1, 2, 3]);
  });

  it('goes on where one who gave up has left it, at once or in steps', () => {
    const log: number[] = [];
    const value = stepwise(sum(log));
    const givenUp = value.steps();
    givenUp.next();
    givenUp.next();
    expect(log).toEqual([1, 2]);
    expect(value()).toBe(6);
    expect(givenUp.next()).toEqual({ done: true, value: 6 });
    expect(log).toEqual([1, 2, 3]);
  });

  it('does not keep an error', () => {
    let isBroken = true;
    const value = stepwise(function* () {
      yield;
      if (isBroken) throw new Error('not now');
      return 1;
    });
    expect(() => value()).toThrow('not now');
    isBroken = false;
    expect(value()).toBe(1);
  });
});
