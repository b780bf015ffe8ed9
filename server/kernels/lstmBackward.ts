import { tanh } from "./activations";
import { matMul, packTransposed } from "./matMul";
import { at, multiplyAdd } from "./simd";

/**
 * The gradient of lstmForward; rows, counts and offsets as there.
 *
 * @param dHidden [R, H] gradient of the hidden states; changed: the part that comes back through time is added
 * @param gates [R, 4H] as the forward pass left them; changed: they become the gradients of the sums
 * @param dX out [R, dXColumns padded to 8], added to (the two directions share it)
 * @param dXColumns leading columns of x whose gradient is asked for
 * @param dInput out [D, 4H] @param dRecurrent out [H, 4H] @param dBias out [4H]
 * @param packed scratch of 4H * max(dXColumns padded to 8, H) floats @param dCell scratch [counts[0], H]
 * @param shifted scratch [R, H]
 */
export function lstmBackward(
  x: usize, R: i32, D: i32, H: i32, T: i32, input: usize, recurrent: usize, counts: usize, offsets: usize, reverse: bool,
  gates: usize, cells: usize, hidden: usize, dHidden: usize,
  dX: usize, dXColumns: i32, dInput: usize, dRecurrent: usize, dBias: usize, packed: usize, dCell: usize, shifted: usize,
): void {
  const width = 4 * H, padded = (dXColumns + 7) & ~7;
  memory.fill(dCell, 0, <usize>(i32.load(counts) * H) << 2);
  memory.fill(shifted, 0, <usize>(R * H) << 2);
  packTransposed(recurrent, H, width, packed);
  for (let step = T - 1; step >= 0; step--) {
    const t = reverse ? T - 1 - step : step, s = reverse ? t + 1 : t - 1;
    const count = i32.load(at(counts, t)), offset = i32.load(at(offsets, t));
    const before = step > 0 ? min(count, i32.load(at(counts, s))) : 0;
    const beforeOffset = step > 0 ? i32.load(at(offsets, s)) : 0;
    for (let row = 0; row < count; row++) {
      const earlier = row < before ? at(cells, (beforeOffset + row) * H) : 0;
      stepRow(
        at(gates, (offset + row) * width), earlier, at(cells, (offset + row) * H), at(dHidden, (offset + row) * H), at(dCell, row * H), H,
      );
    }
    if (before > 0) {
      matMul(before, H, width, at(gates, offset * width), width, 1, packed, 8, 8 * width, at(dHidden, beforeOffset * H), H, true);
      memory.copy(at(shifted, offset * H), at(hidden, beforeOffset * H), <usize>(before * H) << 2);
    }
  }
  matMul(D, width, R, x, 1, D, gates, width, 8, dInput, width, false);
  matMul(H, width, R, shifted, 1, H, gates, width, 8, dRecurrent, width, false);
  sumRows(gates, R, width, dBias);
  packTransposed(input, dXColumns, width, packed);
  matMul(R, padded, width, gates, width, 1, packed, 8, 8 * width, dX, padded, true);
}

/** One row back through the gates; `dCell` goes from this step's cell to the earlier one's. */
function stepRow(gates: usize, earlier: usize, cell: usize, dHidden: usize, dCell: usize, H: i32): void {
  const part = <usize>H << 2, one = f32x4.splat(1);
  for (let end = gates + part; gates < end; gates += 16) {
    const i = v128.load(gates), f = v128.load(gates + part), g = v128.load(gates + 2 * part), o = v128.load(gates + 3 * part);
    const tanhCell = tanh(v128.load(cell)), dh = v128.load(dHidden);
    const dc = multiplyAdd(f32x4.mul(dh, o), f32x4.sub(one, f32x4.mul(tanhCell, tanhCell)), v128.load(dCell));
    const c = earlier ? v128.load(earlier) : f32x4.splat(0);
    v128.store(gates, f32x4.mul(f32x4.mul(dc, g), f32x4.mul(i, f32x4.sub(one, i))));
    v128.store(gates + part, f32x4.mul(f32x4.mul(dc, c), f32x4.mul(f, f32x4.sub(one, f))));
    v128.store(gates + 2 * part, f32x4.mul(f32x4.mul(dc, i), f32x4.sub(one, f32x4.mul(g, g))));
    v128.store(gates + 3 * part, f32x4.mul(f32x4.mul(dh, tanhCell), f32x4.mul(o, f32x4.sub(one, o))));
    v128.store(dCell, f32x4.mul(dc, f));
    if (earlier) earlier += 16;
    cell += 16;
    dHidden += 16;
    dCell += 16;
  }
}

function sumRows(rows: usize, R: i32, width: i32, out: usize): void {
  for (let column = 0; column < width; column += 4) {
    let total = f32x4.splat(0), from = at(rows, column);
    for (let row = 0; row < R; row++) {
      total = f32x4.add(total, v128.load(from));
      from = at(from, width);
    }
    v128.store(at(out, column), total);
  }
}
