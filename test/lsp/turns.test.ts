import { expect, it } from 'vitest';
import { inTurns } from '../../server/src/lsp/turns';

/** Steps of 3 ms each. */
function setUp(steps: number) {
  let now = 0;
  let turns = 1;
  const scheduler = {
    yield: () => {
      turns++;
      return Promise.resolve();
    },
    wait: () => Promise.resolve(),
  };
  function* work(): Generator<void, string> {
    for (let step = 0; step < steps; step++) {
      now += 3;
      yield;
    }
    return 'all';
  }
  return { options: { scheduler, clock: () => now }, work, turns: () => turns };
}

it('lets others have a turn every few milliseconds', async () => {
  const { options, work, turns } = setUp(30);
  expect(await inTurns(work(), options, () => true)).toBe('all');
  expect(turns()).toBe(11);
});

it('stops between two turns once nobody wants it', async () => {
  const { options, work, turns } = setUp(30);
  expect(await inTurns(work(), options, () => turns() < 4)).toBeUndefined();
  expect(turns()).toBe(4);
});
