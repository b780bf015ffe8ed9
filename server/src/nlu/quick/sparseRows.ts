import type { Random } from '../../base/random';

/** Four bytes a number, where a list takes eight: a long skill has millions. */
class GrowingInts {
  #ints = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#ints.length) {
      const larger = new Int32Array(Math.ceil(1.5 * this.#length));
      larger.set(this.#ints);
      this.#ints = larger;
    }
    this.#ints[this.#length++] = value;
  }

  toArray(): Int32Array {
    return this.#ints.slice(0, this.#length);
  }
}

/** Rows of feature numbers, packed: row r is `ids[starts[r]] .. ids[starts[r + 1] - 1]`. Every feature counts 1. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
}

export class SparseRowsBuilder {
  readonly #starts = new GrowingInts();
  readonly #ids = new GrowingInts();

  constructor() {
    this.#starts.push(0);
  }

  /** The number of the row that is added next. */
  get next(): number {
    return this.#starts.length - 1;
  }

  add(ids: readonly number[]): void {
    for (const id of ids) {
      this.#ids.push(id);
    }
    this.#starts.push(this.#ids.length);
  }

  addAll(rows: readonly (readonly number[])[]): void {
    for (const ids of rows) {
      this.add(ids);
    }
  }

  build(): SparseRows {
    return { starts: this.#starts.toArray(), ids: this.#ids.toArray() };
  }
}

/** A copy of the rows `[first, first + count)` that lacks a random share of the features. */
export function thinRows(
  rows: SparseRows,
  first: number,
  count: number,
  dropout: number,
  random: Random,
): SparseRows {
  const starts = new Int32Array(count + 1);
  const ids = new Int32Array(rows.starts[first + count]! - rows.starts[first]!);
  let kept = 0;
  for (let row = 0; row < count; row++) {
    for (let i = rows.starts[first + row]!; i < rows.starts[first + row + 1]!; i++) {
      if (random.next() >= dropout) {
        ids[kept++] = rows.ids[i]!;
      }
    }
    starts[row + 1] = kept;
  }
  return { starts, ids };
}
