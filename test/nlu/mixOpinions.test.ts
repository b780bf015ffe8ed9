import { describe, expect, it } from 'vitest';
import { mixOpinions } from '../../server/src/nlu/mixOpinions';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4));

describe('a mix of opinions', () => {
  it('is the own one where there is no other, or it weighs nothing', () => {
    const own = Float32Array.of(0.7, 0.3);
    expect(mixOpinions(own, undefined, 0.5, 1)).toBe(own);
    expect(mixOpinions(own, [0.1, 0.9], 0, 1)).toBe(own);
  });

  it('multiplies opinions and makes them add up to one', () => {
    // sqrt(0.8 * 0.2) for both: each other's opposite leaves nothing to choose.
    expect([...mixOpinions(Float32Array.of(0.8, 0.2), [0.2, 0.8], 0.5, 1)]).toEqual(close([0.5, 0.5]));
    expect([...mixOpinions(Float32Array.of(0.8, 0.2), [0.5, 0.5], 0.5, 1)]).toEqual(close([2 / 3, 1 / 3]));
  });

  it('goes row by row', () => {
    const rows = mixOpinions(Float32Array.of(0.8, 0.2, 0.5, 0.5), [0.8, 0.2, 0.9, 0.1], 0.5, 1, 2);
    expect([...rows]).toEqual(close([0.8, 0.2, 0.75, 0.25]));
  });

  it('flattens with temperature', () => {
    expect([...mixOpinions(Float32Array.of(0.9, 0.1), undefined, 0, 2)]).toEqual(close([0.75, 0.25]));
  });
});
