import { sigmoid, tanh } from "./activations";
import { matMul, pack } from "./matMul";
import { at, multiplyAdd } from "./simd";

/**
 * One direction of an LSTM over a batch without padding.
 *
 * Rows: the utterances are sorted by falling length, step t has the first `counts[t]` of them as rows
 * `offsets[t] .. offsets[t] + counts[t]`; R rows in all. So the utterances that go on are always a prefix.
 * H is a multiple of 8. Gates lie side by side as input, forget, cell, output.
 *
 * @param x [R, D] @param input [D, 4H] @param recurrent [H, 4H] @param bias [4H]
 * @param counts int32 [T] @param offsets int32 [T]
 * @param gates out [R, 4H] @param cells out [R, H] @param hidden out [R, H]
 * @param packed scratch of max(D, H) * 4H floats
 */
export function lstmForward(
  x: usize, R: i32, D: i32, H: i32, T: i32, input: usize, recurrent: usize, bias: usize, counts: usize, offsets: usize,
  reverse: bool, gates: usize, cells: usize, hidden: usize, packed: usize,
): void {
  const width = 4 * H;
  startWithBias(gates, bias, R, width);
  pack(input, D, width, packed);
  matMul(R, width, D, x, D, 1, packed, 8, 8 * D, gates, width, true);
  pack(recurrent, H, width, packed);
  for (let step = 0; step < T; step++) {
    const t = reverse ? T - 1 - step : step;
    const count = i32.load(at(counts, t)), offset = i32.load(at(offsets, t));
    let before = 0, beforeOffset = 0;
    if (step > 0) {
      const s = reverse ? t + 1 : t - 1;
      before = min(count, i32.load(at(counts, s)));
      beforeOffset = i32.load(at(offsets, s));
      matMul(before, width, H, at(hidden, beforeOffset * H), H, 1, packed, 8, 8 * H, at(gates, offset * width), width, true);
    }
    for (let row = 0; row < count; row++) {
      const earlier = row < before ? at(cells, (beforeOffset + row) * H) : 0;
      stepRow(at(gates, (offset + row) * width), earlier, at(cells, (offset + row) * H), at(hidden, (offset + row) * H), H);
    }
  }
}

function startWithBias(gates: usize, bias: usize, R: i32, width: i32): void {
  for (let row = 0; row < R; row++) {
    memory.copy(at(gates, row * width), bias, <usize>width << 2);
  }
}

/** Gates of one row get their non-linearity in place; `earlier` is 0 where the row has no step before. */
function stepRow(gates: usize, earlier: usize, cell: usize, hidden: usize, H: i32): void {
  const part = <usize>H << 2;
  for (let end = gates + part; gates < end; gates += 16) {
    const i = sigmoid(v128.load(gates));
    const f = sigmoid(v128.load(gates + part));
    const g = tanh(v128.load(gates + 2 * part));
    const o = sigmoid(v128.load(gates + 3 * part));
    let c = f32x4.mul(i, g);
    if (earlier) {
      c = multiplyAdd(f, v128.load(earlier), c);
      earlier += 16;
    }
    v128.store(gates, i);
    v128.store(gates + part, f);
    v128.store(gates + 2 * part, g);
    v128.store(gates + 3 * part, o);
    v128.store(cell, c);
    v128.store(hidden, f32x4.mul(o, tanh(c)));
    cell += 16;
    hidden += 16;
  }
}
