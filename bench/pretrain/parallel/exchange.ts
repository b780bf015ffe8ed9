import { type Barrier, barrierNumbers, createBarrier } from './barrier';
import { type RowMemory, type RowState, createRowState } from './rowState';
import { type WeightMemory, type WeightState, createWeightMemory, createWeightState } from './weightState';

/** What the threads of a pretraining share; can be posted to a worker. */
export interface ExchangeMemory {
  readonly threads: number;
  readonly barrier: SharedArrayBuffer;
  /** float64: the order of the leading thread, then `figures` of every thread. */
  readonly figures: SharedArrayBuffer;
  readonly weights: WeightMemory;
  readonly rows: RowMemory;
}

/** What the leading thread wants of all in the step at hand. */
export interface Order {
  readonly rate: number;
  /** The last step. */
  readonly ends: boolean;
  /** All threads look at their rows kept out after it. */
  readonly looks: boolean;
}

/** Sums over the threads of the numbers that each gave. */
export type Figures = readonly number[];

/**
 * Threads that train one network together: each adds gradients of its part of a batch, all meet, each adds up a slice of
 * all weights and moves it by Adam, all meet again and take what the others have moved. So the work of adding and moving is
 * shared too, and no thread ever waits for one that does it all.
 */
export interface Exchange {
  readonly weights: WeightState;
  readonly rows: RowState;
  /**
   * Ends a step: call it once all gradients of this thread's part are added.
   * @param order of the leading thread; the others give none
   * @param figures numbers to add up over the threads, as many every time
   */
  step(figures: Figures, order?: Order): { readonly order: Order; readonly figures: Figures };
  /** Adds up numbers over the threads without a step. */
  sum(figures: Figures): Figures;
}

export interface ExchangeSizes {
  readonly threads: number;
  /** Numbers of every weight. */
  readonly weights: readonly number[];
  /** The word table. */
  readonly rows: RowMemory;
}

/** Figures that a thread may give, and behind them the one for the norm of the gradients. */
const normFigure = 15;
const figureLimit = 16;
const orderNumbers = 3;

export function createExchangeMemory({ threads, weights, rows }: ExchangeSizes): ExchangeMemory {
  return {
    threads,
    barrier: new SharedArrayBuffer(4 * barrierNumbers),
    figures: new SharedArrayBuffer(8 * (orderNumbers + threads * figureLimit)),
    weights: createWeightMemory(threads, weights),
    rows,
  };
}

/** Share of the other weights' rate at which rows of the word table move. */
const rowRate = 0.3;

/**
 * @param limit mean gradients of a greater norm over all weights and rows are scaled down to it
 * @param parts gradients that are added up to the mean of a batch
 */
export function joinExchange(
  memory: ExchangeMemory,
  thread: number,
  { limit, parts }: { readonly limit: number; readonly parts: number },
): Exchange {
  const { threads } = memory;
  const barrier: Barrier = createBarrier(new Int32Array(memory.barrier), threads);
  const orders = new Float64Array(memory.figures, 0, orderNumbers);
  const all = new Float64Array(memory.figures, 8 * orderNumbers);
  const weights = createWeightState(memory.weights, thread);
  const rows = createRowState(memory.rows, thread);
  const own = all.subarray(thread * figureLimit, (thread + 1) * figureLimit);
  const sumOf = (figure: number): number => {
    let total = 0;
    for (let each = 0; each < threads; each++) total += all[each * figureLimit + figure]!;
    return total;
  };
  const sumUp = (figures: Figures): number[] => figures.map((_, figure) => sumOf(figure));
  const sum = (figures: Figures): Figures => {
    own.set(figures);
    barrier.wait();
    const sums = sumUp(figures);
    // Nobody writes the next figures before all have read these.
    barrier.wait();
    return sums;
  };
  return {
    weights,
    rows,
    sum,
    step(figures, given) {
      if (given) orders.set([given.rate, Number(given.ends), Number(given.looks)]);
      own.set(figures);
      barrier.wait();
      const order = { rate: orders[0]!, ends: orders[1] === 1, looks: orders[2] === 1 };
      const sums = sumUp(figures);
      const squares = weights.addUp() + rows.addUp();
      own[normFigure] = squares;
      barrier.wait();
      const norm = Math.sqrt(sumOf(normFigure)) / parts;
      const scale = (norm > limit ? limit / norm : 1) / parts;
      // One batch whose numbers have run away is left out; all threads see the same norm.
      if (Number.isFinite(norm)) {
        weights.move(order.rate, scale);
        rows.move(rowRate * order.rate, scale);
      }
      barrier.wait();
      weights.take();
      rows.clear();
      return { order, figures: sums };
    },
  };
}
