import type { LabelSet } from './types';

/** For each place along an axis the place that it had; undefined where it is new. */
type Origins = readonly (number | undefined)[];

/**
 * Weights of one set of labels, moved to another: by label where an axis follows the labels, as they are where none does.
 * @param fresh weights of the new shapes: what new labels keep
 */
export function moveWeights(
  before: ReadonlyMap<string, Float32Array>,
  from: LabelSet,
  to: LabelSet,
  fresh: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  const intents = originsOf(from.intents, to.intents);
  const tags = originsOf(['O', ...featureNames(from)], ['O', ...featureNames(to)]);
  const features = originsOf(featureNames(from), featureNames(to));
  const move = (name: string, values: Float32Array, start: Float32Array): Float32Array => {
    if (name.startsWith('intent/output')) return moveColumns(values, intents, from.intents.length, start);
    if (name.startsWith('slot/output')) return moveColumns(values, tags, 1 + 2 * from.slots.length, start);
    if (name === 'slot/listed') return moveColumns(values, features, 2 * from.slots.length, start);
    if (!listInput.test(name)) return values.slice();
    // A bias has one number a column of the input's kernel.
    const width = before.get(name.replace('Input', 'Bias'))!.length;
    return moveLastRows(values, features, { width, moved: 2 * from.slots.length }, start);
  };
  return new Map(
    Array.from(fresh, ([name, start]) => {
      const values = before.get(name);
      return [name, values ? move(name, values, start) : start];
    }),
  );
}

/** Kernels whose last rows are those of the lists' features. */
const listInput = /^(intent|slot)\/(forward|backward)Input$/;

/** What begins a value of a slot, and what goes on with one: of the lists' features as of the tags. */
const featureNames = ({ slots }: LabelSet): string[] => slots.flatMap((slot) => [`B ${slot}`, `I ${slot}`]);

function originsOf(before: readonly string[], now: readonly string[]): Origins {
  const places = new Map(before.map((name, place) => [name, place]));
  return now.map((name) => places.get(name));
}

/** @param values [rows, columns] @param start [rows, origins] */
function moveColumns(
  values: Float32Array,
  origins: Origins,
  columns: number,
  start: Float32Array,
): Float32Array {
  const moved = start.slice();
  const width = origins.length;
  for (let row = 0; row < moved.length / Math.max(width, 1); row++) {
    origins.forEach((origin, column) => {
      if (origin !== undefined) moved[row * width + column] = values[row * columns + origin]!;
    });
  }
  return moved;
}

/** @param values [rows, width], of which the last ones move and the others stay */
function moveLastRows(
  values: Float32Array,
  origins: Origins,
  { width, moved }: { readonly width: number; readonly moved: number },
  start: Float32Array,
): Float32Array {
  const all = start.slice();
  const staying = values.length - moved * width;
  all.set(values.subarray(0, staying));
  origins.forEach((origin, row) => {
    if (origin === undefined) return;
    const at = staying + origin * width;
    all.set(values.subarray(at, at + width), staying + row * width);
  });
  return all;
}
