import { at } from "./simd";

/** out[row] = table[ids[row]] over n rows of `width` floats; a row whose id is outside [0, rows) becomes zero. */
export function gather(table: usize, rows: i32, ids: usize, n: i32, width: i32, out: usize): void {
  const bytes = <usize>width << 2;
  for (let row = 0; row < n; row++) {
    const id = i32.load(at(ids, row));
    if (id >= 0 && id < rows) {
      memory.copy(out, at(table, id * width), bytes);
    } else {
      memory.fill(out, 0, bytes);
    }
    out += bytes;
  }
}
