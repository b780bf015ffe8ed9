import { createRandom } from '../../server/src/base/random';

/** A figure with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Percentile bootstrap (Efron 1979): the figure of samples of the same size drawn with replacement.
 * @param items what is drawn from, such as skills
 * @param figure of a list of items; draws for which it is not a number are left out
 */
export function bootstrap<T>(
  items: readonly T[],
  figure: (items: readonly T[]) => number,
  seed: number,
  resamplings = 2000,
): Interval {
  const random = createRandom(seed);
  const draws: number[] = [];
  for (let i = 0; i < resamplings; i++) {
    const drawn = items.map(() => items[Math.floor(random.next() * items.length)]!);
    const value = figure(drawn);
    if (!Number.isNaN(value)) draws.push(value);
  }
  draws.sort((a, b) => a - b);
  const at = (share: number): number => draws[Math.round(share * (draws.length - 1))] ?? Number.NaN;
  return { value: figure(items), low: at(0.025), high: at(0.975) };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the sample (n - 1); 0 for one value. */
export function standardDeviation(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}
