import { expect, it } from 'vitest';
import { openOnce } from '../../server/src/base/openOnce';

it('asks once a key, for calls at one time too', async () => {
  const asked: string[] = [];
  const open = openOnce(async (key: string) => asked.push(key));
  expect(await Promise.all([open('a'), open('a'), open('b')])).toEqual([1, 1, 2]);
  expect(await open('a')).toBe(1);
  expect(asked).toEqual(['a', 'b']);
});

it('asks again for what could not be had', async () => {
  let attempts = 0;
  const open = openOnce(() => {
    attempts++;
    return attempts === 1 ? Promise.reject<string>(new Error('no room')) : Promise.resolve('open');
  });
  await expect(Promise.all([open(), open()])).rejects.toThrow('no room');
  expect([await open(), await open(), attempts]).toEqual(['open', 'open', 2]);
});
