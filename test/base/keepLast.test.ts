import { expect, it } from 'vitest';
import { keepLast } from '../../server/src/base/keepLast';

it('works out once what is asked several times in a row, and keeps one answer alone', () => {
  const asked: (string | undefined)[] = [];
  const answer = keepLast((key: string | undefined) => asked.push(key));
  expect(['a', 'a', 'b', 'a', undefined, undefined].map(answer)).toEqual([1, 1, 2, 3, 4, 4]);
});
