import { describe, expect, it } from 'vitest';
import { kernelMap } from '../../../server/src/evaluation/report/kernelMap';

/** The kernel of points in the plane: their products. */
function kernelOf(points: readonly (readonly [number, number])[]): Float64Array[] {
  return points.map(([a, b]) => Float64Array.from(points, ([c, d]) => a * c + b * d));
}

describe('kernelMap', () => {
  it('finds points of a plane again, up to a turn, a flip and one scale', () => {
    const points = [
      [9, 1],
      [-4, 2],
      [3, -1.5],
      [-7, -1],
      [5, 2.5],
    ] as const;
    const found = kernelMap(kernelOf(points));
    const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
      Math.hypot(a.x - b.x, a.y - b.y);
    const true01 = Math.hypot(points[0][0] - points[1][0], points[0][1] - points[1][1]);
    const scale = distance(found[0]!, found[1]!) / true01;
    points.forEach(([a, b], i) => {
      points.forEach(([c, d], j) => {
        expect(distance(found[i]!, found[j]!) / scale).toBeCloseTo(Math.hypot(a - c, b - d), 3);
      });
    });
    expect(Math.max(...found.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))).toBeCloseTo(1, 9);
  });

  it('takes things that are all alike, one, and none', () => {
    expect(kernelMap([])).toEqual([]);
    expect(kernelMap(kernelOf([[1, 2]]))).toEqual([{ x: 0, y: 0 }]);
    for (const { x, y } of kernelMap(kernelOf(Array.from({ length: 4 }, () => [1, 1] as const)))) {
      expect([Math.abs(x), Math.abs(y)]).toEqual([0, 0]);
    }
  });
});
