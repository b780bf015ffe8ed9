/** Frame error after so many updates. */
export interface CurvePoint {
  readonly update: number;
  readonly frameError: number;
}

/** The mean of curves on the grid of all their updates; a curve that has ended stays at its last value. */
export function meanCurve(curves: readonly (readonly CurvePoint[])[]): CurvePoint[] {
  const grid = [...new Set(curves.flatMap((curve) => curve.map(({ update }) => update)))].sort(
    (a, b) => a - b,
  );
  return grid.map((update) => {
    const sum = curves.reduce((total, curve) => total + valueAt(curve, update), 0);
    return { update, frameError: sum / curves.length };
  });
}

function valueAt(curve: readonly CurvePoint[], update: number): number {
  return (curve.findLast((point) => point.update <= update) ?? curve[0]!).frameError;
}

/**
 * How many times sooner: updates at which the baseline's curve has its lowest point, by those at which the system's
 * first is as low. A system that is as low before its first update counts as needing one; NaN where it never is.
 */
export function convergenceRatio(baseline: readonly CurvePoint[], system: readonly CurvePoint[]): number {
  const best = Math.min(...baseline.map(({ frameError }) => frameError));
  const reached = baseline.find(({ frameError }) => frameError === best)!.update;
  const asGood = system.find(({ frameError }) => frameError <= best);
  return asGood ? reached / Math.max(1, asGood.update) : Number.NaN;
}
