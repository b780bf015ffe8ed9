import { expect, it } from 'vitest';
import { keptAtEnd } from '../../../src/decorations/lineEnd';

const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

it('puts what stands behind a line beyond every end that it may have by then', () => {
  const { start, end } = keptAtEnd(at(3, 40), 40);
  expect(start).toEqual(end);
  expect(start.line).toBe(3);
  expect(start.character).toBeGreaterThan(1e6);
});

it('leaves what stands behind one of several samples, and what is of no line', () => {
  expect(keptAtEnd(at(3, 20), 40)).toEqual(at(3, 20));
  expect(keptAtEnd(at(3, 20), undefined)).toEqual(at(3, 20));
});
