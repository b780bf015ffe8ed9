import { adamStep } from './adamStep';

/** All weights of the network in one list, with Adam's moments and every thread's gradients. */
export interface WeightMemory {
  readonly threads: number;
  /** Numbers of every weight. */
  readonly sizes: readonly number[];
  /** float32 [n] each */
  readonly weights: SharedArrayBuffer;
  readonly means: SharedArrayBuffer;
  readonly squares: SharedArrayBuffer;
  /** float32 [threads, n] */
  readonly gradients: SharedArrayBuffer;
  /**
   * uint8 [2, threads, weights]: 1 where the thread has a gradient of the weight in this step. Two sets take turns: one
   * thread may begin its next step while another still takes what has moved in this one.
   */
  readonly touched: SharedArrayBuffer;
  /** int32 [weights]: moves so far */
  readonly steps: SharedArrayBuffer;
}

/** One thread's side of them. */
export interface WeightState {
  /** The numbers of one weight, for all threads. */
  numbers(weight: number): Float32Array;
  addGradient(weight: number, gradient: Float32Array): void;
  /** Adds up this thread's slice of all threads' gradients. @returns the sum of the squares */
  addUp(): number;
  /** Moves this thread's slice. */
  move(rate: number, scale: number): void;
  /** Hands every weight that has moved to whoever listens; ends the step. */
  take(): void;
  /** Called by `take` with each weight that has moved. */
  onMoved(listener: (weight: number, numbers: Float32Array) => void): void;
  /** To go on later. */
  save(): SavedWeights;
  restore(saved: SavedWeights): void;
}

export interface SavedWeights {
  readonly weights: Float32Array;
  readonly means: Float32Array;
  readonly squares: Float32Array;
  readonly steps: Int32Array;
}

/** The part of a weight that lies in a thread's slice. */
interface Piece {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

export function createWeightMemory(threads: number, sizes: readonly number[]): WeightMemory {
  const n = sizes.reduce((sum, size) => sum + size, 0);
  return {
    threads,
    sizes,
    weights: new SharedArrayBuffer(4 * n),
    means: new SharedArrayBuffer(4 * n),
    squares: new SharedArrayBuffer(4 * n),
    gradients: new SharedArrayBuffer(4 * threads * n),
    touched: new SharedArrayBuffer(2 * threads * sizes.length),
    steps: new SharedArrayBuffer(4 * sizes.length),
  };
}

export function createWeightState(memory: WeightMemory, thread: number): WeightState {
  const { threads, sizes } = memory;
  const [weights, means, squares] = [memory.weights, memory.means, memory.squares].map(
    (list) => new Float32Array(list),
  ) as [Float32Array, Float32Array, Float32Array];
  const n = weights.length;
  const gradients = Array.from(
    { length: threads },
    (_, each) => new Float32Array(memory.gradients, 4 * each * n, n),
  );
  const sets = [0, 1].map(
    (set) => new Uint8Array(memory.touched, set * threads * sizes.length, threads * sizes.length),
  ) as [Uint8Array, Uint8Array];
  let [touched, before] = sets;
  const steps = new Int32Array(memory.steps);
  const starts = startsOf(sizes);
  const pieces = piecesOf(
    sizes,
    starts,
    Math.floor((n * thread) / threads),
    Math.floor((n * (thread + 1)) / threads),
  );
  const mineAt = thread * sizes.length;
  const isMoving = (weight: number): boolean => {
    for (let each = 0; each < threads; each++) if (touched[each * sizes.length + weight] === 1) return true;
    return false;
  };
  const sums = new Float32Array(pieces.reduce((most, { start, end }) => most + end - start, 0));
  let listener: (weight: number, numbers: Float32Array) => void = () => undefined;
  const numbers = (weight: number): Float32Array =>
    weights.subarray(starts[weight]!, starts[weight]! + sizes[weight]!);
  /** Calls with every piece that moves and the place of its sums. */
  const forPieces = (work: (piece: Piece, sum: Float32Array) => void): void => {
    let at = 0;
    for (const piece of pieces) {
      const length = piece.end - piece.start;
      if (isMoving(piece.weight)) work(piece, sums.subarray(at, at + length));
      at += length;
    }
  };
  return {
    numbers,
    addGradient(weight, gradient) {
      const own = gradients[thread]!.subarray(starts[weight]!, starts[weight]! + sizes[weight]!);
      if (touched[mineAt + weight] === 0) own.set(gradient);
      else addTo(own, gradient);
      touched[mineAt + weight] = 1;
    },
    addUp() {
      before.fill(0, mineAt, mineAt + sizes.length);
      let total = 0;
      forPieces(({ weight, start, end }, sum) => {
        sum.fill(0);
        for (let each = 0; each < threads; each++) {
          if (touched[each * sizes.length + weight] === 1) addTo(sum, gradients[each]!.subarray(start, end));
        }
        total += squaresOf(sum);
      });
      return total;
    },
    move(rate, scale) {
      forPieces((piece, sum) => {
        adamStep({ weights, means, squares }, sum, piece, { rate, scale, steps: steps[piece.weight]! + 1 });
      });
    },
    take() {
      for (let weight = 0; weight < sizes.length; weight++) {
        if (!isMoving(weight)) continue;
        listener(weight, numbers(weight));
        // Nobody reads them before the next step's gradients are all there.
        if (thread === 0) steps[weight] = steps[weight]! + 1;
      }
      [touched, before] = [before, touched];
    },
    onMoved(given) {
      listener = given;
    },
    save: () => ({
      weights: weights.slice(),
      means: means.slice(),
      squares: squares.slice(),
      steps: steps.slice(),
    }),
    restore(saved) {
      weights.set(saved.weights);
      means.set(saved.means);
      squares.set(saved.squares);
      steps.set(saved.steps);
    },
  };
}

function startsOf(sizes: readonly number[]): number[] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return start - size;
  });
}

function piecesOf(sizes: readonly number[], starts: readonly number[], from: number, to: number): Piece[] {
  return sizes.flatMap((size, weight) => {
    const start = Math.max(from, starts[weight]!);
    const end = Math.min(to, starts[weight]! + size);
    return end > start ? [{ weight, start, end }] : [];
  });
}

function addTo(sums: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + values[i]!;
}

function squaresOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
