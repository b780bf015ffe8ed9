import { expect, it } from 'vitest';
import { createQuietTime } from '../../server/src/lsp/quietTime';

it.each([
  { name: 'quick work changes nothing', took: 20, outcome: 'done', waits: 200 },
  { name: 'long work waits longer the next time', took: 1000, outcome: 'done', waits: 1500 },
  { name: 'but not for ever', took: 60_000, outcome: 'done', waits: 4000 },
  { name: 'work that was given up says nothing', took: 1000, outcome: 'given up', waits: 200 },
] as const)('$name', async ({ took, outcome, waits }) => {
  let now = 0;
  const quiet = createQuietTime(200, () => now);
  await quiet.during(() => {
    now += took;
    return Promise.resolve(outcome);
  });
  expect(quiet.milliseconds).toBe(waits);
});
