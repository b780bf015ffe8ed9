import { keepLast } from '../../base/keepLast';
import { decompose, inverseDiagonal, solve } from './cholesky';
import { ridgeOf, rowWeights } from './rowWeights';
import { createSpaceSteps } from './space';
import type { Known, LeaveOneOut, Reading } from './types';

/**
 * Kernel ridge regression of one-hot intents on rows of weight w, A = (K + lambda diag(1 / w))^-1. Leaving row i out
 * gives it F = Y - (A Y) / diag(A) (Rasmussen and Williams 2006, 5.12), so no row is ever learned without another.
 * N^3 / 3 multiplications for N rows; a step is one row.
 */
export function* leaveOneOutDual(known: Known): Generator<void, LeaveOneOut> {
  const { rows, intentCount } = known;
  const n = rows.length;
  const space = yield* createSpaceSteps(known);
  const matrix = new Float64Array(n * n);
  const weights = rowWeights(known);
  for (let i = 0; i < n; i++) {
    space.addRow(i, matrix, i * n);
    matrix[i * n + i]! += ridgeOf(known) / weights[i]!;
    yield;
  }
  yield* decompose(matrix, n);
  const diagonal = yield* inverseDiagonal(matrix, n);
  /** [intents][n] A Y */
  const solutions: Float64Array[] = [];
  for (let intent = 0; intent < intentCount; intent++) {
    const solution = Float64Array.from(rows, ({ intents }) => targetOf(intents, intent));
    solve(matrix, n, solution);
    solutions.push(solution);
    yield;
  }
  const supportOf = (each: (intent: number) => number): Reading => ({
    support: Float64Array.from({ length: intentCount }, (_, intent) => each(intent)),
  });
  const samples = rows.filter(({ kind }) => kind === 'sample');
  /** [n] of A. Many changes of one sample are asked about in a row. */
  const columnOf = keepLast((sample: number) => {
    const column = new Float64Array(n);
    column[sample] = 1;
    solve(matrix, n, column);
    return column;
  });
  return {
    readings: samples.map(({ intents }, i) =>
      supportOf((intent) => targetOf(intents, intent) - solutions[intent]![i]! / diagonal[i]!),
    ),
    similarities: (sample) => space.likeness(rows[sample]!),
    readAs(sample, changed) {
      const likeness = space.likeness(changed);
      const column = columnOf(sample);
      // The coefficients without the row: those with it, less what the row accounts for; its own becomes 0.
      return supportOf((intent) => {
        const share = solutions[intent]![sample]! / diagonal[sample]!;
        return likeness.reduce(
          (sum, like, j) => sum + like * (solutions[intent]![j]! - share * column[j]!),
          0,
        );
      });
    },
  };
}

/** A row that intents share speaks for each of them in part. */
export function targetOf(intents: readonly number[], intent: number): number {
  return intents.includes(intent) ? 1 / intents.length : 0;
}
