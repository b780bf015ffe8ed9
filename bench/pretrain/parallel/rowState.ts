import { adamStep } from './adamStep';

/** A table of which a step moves few rows, as of word vectors; with Adam's moments and every thread's gradients. */
export interface RowMemory {
  readonly threads: number;
  readonly rows: number;
  readonly width: number;
  /** float32 [rows, width] each */
  readonly table: SharedArrayBuffer;
  readonly means: SharedArrayBuffer;
  readonly squares: SharedArrayBuffer;
  /** int32 [rows]: moves so far, since a rare row's moments are young whenever it comes */
  readonly steps: SharedArrayBuffer;
  /** int32 [threads, 1 + limit]: how many rows the thread has gradients of in this step, and which */
  readonly lists: SharedArrayBuffer;
  /** float32 [threads, limit, width] */
  readonly gradients: SharedArrayBuffer;
}

/** One thread's side of it. */
export interface RowState {
  /** The whole table, for all threads. */
  readonly table: Float32Array;
  /**
   * @param rows numbers of rows, -1 for none; one may come again
   * @param gradients [rows, width]
   */
  addGradients(rows: Int32Array, gradients: Float32Array): void;
  /** Adds up the gradients of the rows that are this thread's. @returns the sum of the squares */
  addUp(): number;
  move(rate: number, scale: number): void;
  clear(): void;
  save(): SavedRows;
  restore(saved: SavedRows): void;
}

export interface SavedRows {
  readonly table: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
  readonly steps: Int32Array;
}

/** Rows of one thread in one step at most; those beyond stay where they are. */
const limit = 8192;

export function createRowMemory(threads: number, rows: number, width: number): RowMemory {
  const [table, means, squares] = [0, 1, 2].map(() => new SharedArrayBuffer(4 * rows * width)) as [
    SharedArrayBuffer,
    SharedArrayBuffer,
    SharedArrayBuffer,
  ];
  return {
    threads,
    rows,
    width,
    table,
    means,
    squares,
    steps: new SharedArrayBuffer(4 * rows),
    lists: new SharedArrayBuffer(4 * threads * (1 + limit)),
    gradients: new SharedArrayBuffer(4 * threads * limit * width),
  };
}

export function createRowState(memory: RowMemory, thread: number): RowState {
  const { threads, width } = memory;
  const [table, means, squares] = [memory.table, memory.means, memory.squares].map(
    (list) => new Float32Array(list),
  ) as [Float32Array, Float32Array, Float32Array];
  const steps = new Int32Array(memory.steps);
  const lists = Array.from(
    { length: threads },
    (_, each) => new Int32Array(memory.lists, 4 * each * (1 + limit), 1 + limit),
  );
  const gradients = Array.from(
    { length: threads },
    (_, each) => new Float32Array(memory.gradients, 4 * each * limit * width, limit * width),
  );
  const sums = new Map<number, Float32Array>();
  return {
    table,
    addGradients(rows, given) {
      const [list, own] = [lists[thread]!, gradients[thread]!];
      rows.forEach((row, index) => {
        const at = list[0]!;
        if (row < 0 || at >= limit) return;
        list[1 + at] = row;
        own.set(given.subarray(index * width, (index + 1) * width), at * width);
        list[0] = at + 1;
      });
    },
    addUp() {
      sums.clear();
      for (let each = 0; each < threads; each++) {
        const list = lists[each]!;
        for (let at = 0; at < list[0]!; at++) {
          const row = list[1 + at]!;
          if (row % threads === thread)
            addRow(sums, row, gradients[each]!.subarray(at * width, (at + 1) * width));
        }
      }
      let total = 0;
      for (const sum of sums.values()) for (const value of sum) total += value * value;
      return total;
    },
    move(rate, scale) {
      for (const [row, sum] of sums) {
        steps[row] = steps[row]! + 1;
        const range = { start: row * width, end: (row + 1) * width };
        adamStep({ weights: table, means, squares }, sum, range, { rate, scale, steps: steps[row]! });
      }
    },
    clear() {
      lists[thread]![0] = 0;
    },
    save: () => ({
      table: table.slice(),
      means: means.slice(),
      squares: squares.slice(),
      steps: steps.slice(),
    }),
    restore(saved) {
      table.set(saved.table);
      means.set(saved.means);
      squares.set(saved.squares);
      steps.set(saved.steps);
    },
  };
}

function addRow(sums: Map<number, Float32Array>, row: number, gradient: Float32Array): void {
  const sum = sums.get(row);
  if (!sum) {
    sums.set(row, gradient.slice());
    return;
  }
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + gradient[i]!;
}
