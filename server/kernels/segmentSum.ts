import { at } from "./simd";

/** out[ids[row]] += rows[row] over n rows of `width` floats; `out` [segments, width] is cleared first; ids outside are dropped. */
export function segmentSum(rows: usize, ids: usize, n: i32, width: i32, segments: i32, out: usize): void {
  memory.fill(out, 0, <usize>(segments * width) << 2);
  for (let row = 0; row < n; row++) {
    const id = i32.load(at(ids, row));
    if (id < 0 || id >= segments) continue;
    let from = at(rows, row * width), to = at(out, id * width), column = 0;
    for (; column + 4 <= width; column += 4) {
      v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
      from += 16;
      to += 16;
    }
    for (; column < width; column++) {
      f32.store(to, f32.load(to) + f32.load(from));
      from += 4;
      to += 4;
    }
  }
}
