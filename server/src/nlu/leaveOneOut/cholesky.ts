/**
 * Cholesky decomposition and what follows from it, row by row over row-major squares, so that inner loops run along
 * memory and each step is short (Golub and Van Loan, Matrix Computations, 4.2).
 */
import { dot } from './dot';

/**
 * Replaces the lower triangle of a symmetric positive definite matrix by its factor L, A = L L'. One row a step.
 * @param matrix [n, n], of which only the lower triangle is read
 */
export function* decompose(matrix: Float64Array, n: number): Generator<void, void> {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      const other = j * n;
      const sum = matrix[row + j]! - dot(matrix, row, matrix, other, j);
      matrix[row + j] = i === j ? Math.sqrt(sum) : sum / matrix[other + j]!;
    }
    yield;
  }
}

/** The diagonal of the inverse of L L': squared columns of the inverse of L, which is worked out column by column. */
export function* inverseDiagonal(factor: Float64Array, n: number): Generator<void, Float64Array> {
  const diagonal = new Float64Array(n);
  const column = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    column[j] = 1 / factor[j * n + j]!;
    let squares = column[j]! ** 2;
    for (let i = j + 1; i < n; i++) {
      const row = i * n;
      column[i] = -dot(factor, row + j, column, j, i - j) / factor[row + i]!;
      squares += column[i]! ** 2;
    }
    diagonal[j] = squares;
    yield;
  }
  return diagonal;
}

/** Solves L x = b in place. */
export function solveLower(factor: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    b[i] = (b[i]! - dot(factor, row, b, 0, i)) / factor[row + i]!;
  }
}

/** Solves L L' x = b in place. */
export function solve(factor: Float64Array, n: number, b: Float64Array): void {
  solveLower(factor, n, b);
  for (let i = n - 1; i >= 0; i--) {
    const row = i * n;
    const value = b[i]! / factor[row + i]!;
    b[i] = value;
    for (let k = 0; k < i; k++) b[k]! -= factor[row + k]! * value;
  }
}
