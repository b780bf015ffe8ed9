import { at, multiplyAdd } from "./simd";

/**
 * The inner tile: C[rows x 8] = (C +) A[rows x K] * B[K x 8]. Strides are in bytes. `rows` is a constant at every
 * call, so that the compiler drops the rows that are not there: up to 6 x 8 sums stay in the 16 SIMD registers.
 */
// @ts-ignore: decorator
@inline
function tile(
  rows: i32, a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, K: i32, add: bool,
): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c10 = f32x4.splat(0), c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0), c21 = f32x4.splat(0), c30 = f32x4.splat(0), c31 = f32x4.splat(0);
  let c40 = f32x4.splat(0), c41 = f32x4.splat(0), c50 = f32x4.splat(0), c51 = f32x4.splat(0);
  let a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
  let row = c;
  if (add) {
    c00 = v128.load(row); c01 = v128.load(row, 16);
    if (rows > 1) { row += cRow; c10 = v128.load(row); c11 = v128.load(row, 16); }
    if (rows > 2) { row += cRow; c20 = v128.load(row); c21 = v128.load(row, 16); }
    if (rows > 3) { row += cRow; c30 = v128.load(row); c31 = v128.load(row, 16); }
    if (rows > 4) { row += cRow; c40 = v128.load(row); c41 = v128.load(row, 16); }
    if (rows > 5) { row += cRow; c50 = v128.load(row); c51 = v128.load(row, 16); }
  }
  for (let k = 0; k < K; k++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    b += bRow;
    let s = v128.load32_splat(a); a += aColumn;
    c00 = multiplyAdd(s, b0, c00); c01 = multiplyAdd(s, b1, c01);
    if (rows > 1) { s = v128.load32_splat(a1); a1 += aColumn; c10 = multiplyAdd(s, b0, c10); c11 = multiplyAdd(s, b1, c11); }
    if (rows > 2) { s = v128.load32_splat(a2); a2 += aColumn; c20 = multiplyAdd(s, b0, c20); c21 = multiplyAdd(s, b1, c21); }
    if (rows > 3) { s = v128.load32_splat(a3); a3 += aColumn; c30 = multiplyAdd(s, b0, c30); c31 = multiplyAdd(s, b1, c31); }
    if (rows > 4) { s = v128.load32_splat(a4); a4 += aColumn; c40 = multiplyAdd(s, b0, c40); c41 = multiplyAdd(s, b1, c41); }
    if (rows > 5) { s = v128.load32_splat(a5); a5 += aColumn; c50 = multiplyAdd(s, b0, c50); c51 = multiplyAdd(s, b1, c51); }
  }
  row = c;
  v128.store(row, c00); v128.store(row, c01, 16);
  if (rows > 1) { row += cRow; v128.store(row, c10); v128.store(row, c11, 16); }
  if (rows > 2) { row += cRow; v128.store(row, c20); v128.store(row, c21, 16); }
  if (rows > 3) { row += cRow; v128.store(row, c30); v128.store(row, c31, 16); }
  if (rows > 4) { row += cRow; v128.store(row, c40); v128.store(row, c41, 16); }
  if (rows > 5) { row += cRow; v128.store(row, c50); v128.store(row, c51, 16); }
}

function tile6(a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, K: i32, add: bool): void {
  tile(6, a, aRow, aColumn, b, bRow, c, cRow, K, add);
}
function tile4(a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, K: i32, add: bool): void {
  tile(4, a, aRow, aColumn, b, bRow, c, cRow, K, add);
}
function tile2(a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, K: i32, add: bool): void {
  tile(2, a, aRow, aColumn, b, bRow, c, cRow, K, add);
}
function tile1(a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, K: i32, add: bool): void {
  tile(1, a, aRow, aColumn, b, bRow, c, cRow, K, add);
}

/**
 * C[M x N] = (C +) A[M x K] * B[K x N], N a multiple of 8. Element (m, k) of A lies at m * aRow + k * aColumn, so that
 * a transposed A needs no copy. B is cut into panels of 8 columns: panel p begins at p * bPanel, its row k at k * bRow.
 * Packed panels (`pack`) have bRow 8 and bPanel 8 * K; an unpacked B has bRow N and bPanel 8. Strides count floats.
 */
export function matMul(
  M: i32, N: i32, K: i32, a: usize, aRow: i32, aColumn: i32, b: usize, bRow: i32, bPanel: i32, c: usize, cRow: i32, add: bool,
): void {
  const ar = <usize>aRow << 2, ac = <usize>aColumn << 2, br = <usize>bRow << 2, cr = <usize>cRow << 2;
  for (let n = 0; n < N; n += 8) {
    let m = 0, pa = a, pc = at(c, n);
    for (; m + 6 <= M; m += 6) { tile6(pa, ar, ac, b, br, pc, cr, K, add); pa += 6 * ar; pc += 6 * cr; }
    if (m + 4 <= M) { tile4(pa, ar, ac, b, br, pc, cr, K, add); pa += 4 * ar; pc += 4 * cr; m += 4; }
    if (m + 2 <= M) { tile2(pa, ar, ac, b, br, pc, cr, K, add); pa += 2 * ar; pc += 2 * cr; m += 2; }
    if (m < M) tile1(pa, ar, ac, b, br, pc, cr, K, add);
    b = at(b, bPanel);
  }
}

/** B[K x N] into panels of 8 columns, each [K x 8] without a gap; N a multiple of 8. */
export function pack(b: usize, K: i32, N: i32, out: usize): void {
  for (let n = 0; n < N; n += 8) {
    let from = at(b, n);
    for (let k = 0; k < K; k++) {
      v128.store(out, v128.load(from));
      v128.store(out, v128.load(from, 16), 16);
      out += 32;
      from = at(from, N);
    }
  }
}

/** The transpose of B[N x K] into panels: of K x N, N padded with zero columns to a multiple of 8. */
export function packTransposed(b: usize, N: i32, K: i32, out: usize): void {
  for (let n = 0; n < N; n += 8) {
    for (let k = 0; k < K; k++) {
      for (let column = 0; column < 8; column++) {
        f32.store(out, n + column < N ? f32.load(at(b, (n + column) * K + k)) : 0);
        out += 4;
      }
    }
  }
}

/** Any B (element (k, n) at k * bRow + n * bColumn) into panels of 8 columns; columns beyond N are zero. */
function packStrided(b: usize, K: i32, N: i32, bRow: i32, bColumn: i32, out: usize): void {
  for (let n = 0; n < N; n += 8) {
    const columns = min(8, N - n);
    for (let k = 0; k < K; k++) {
      const from = k * bRow + n * bColumn;
      for (let column = 0; column < 8; column++) {
        f32.store(out, column < columns ? f32.load(at(b, from + column * bColumn)) : 0);
        out += 4;
      }
    }
  }
}

/**
 * C[M x N] = A * B for any sizes, each matrix as it is or transposed: element (m, k) of A at m * aRow + k * aColumn,
 * (k, n) of B at k * bRow + n * bColumn.
 * @param packed scratch of K * N floats, N up to a multiple of 8 @param edge scratch of 8 * M floats
 */
export function multiply(
  M: i32, N: i32, K: i32, a: usize, aRow: i32, aColumn: i32, b: usize, bRow: i32, bColumn: i32, c: usize, packed: usize, edge: usize,
): void {
  packStrided(b, K, N, bRow, bColumn, packed);
  const whole = N & ~7, rest = N - whole;
  matMul(M, whole, K, a, aRow, aColumn, packed, 8, 8 * K, c, N, false);
  if (rest == 0) return;
  matMul(M, 8, K, a, aRow, aColumn, at(packed, whole * K), 8, 8 * K, edge, 8, false);
  for (let m = 0; m < M; m++) {
    memory.copy(at(c, m * N + whole), at(edge, m * 8), <usize>rest << 2);
  }
}
