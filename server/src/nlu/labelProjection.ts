import { beginTag, insideTag, tagCount } from './tags';
import type { LabelWords } from './types';
import type { WordVectors } from './wordVectors';

/**
 * Names of the pretrained weights that turn a label's meaning into its column of an output layer, each
 * [2 * hidden, word width]: `PlayMusicIntent` and `artist` say much about what they stand for.
 */
export const labelProjections = { intent: 'label/intent', begin: 'label/begin', inside: 'label/inside' };

/** Random weights beside those that the names give: two labels of one meaning must still come apart. */
const randomShare = 0.2;

/** `PlayMusicIntent` and `AMAZON.City` as words in lower case, without those that every label may have. */
export function wordsOfLabel(name: string): string[] {
  const parted = name
    .replace(/^AMAZON\.|^IN:|^SL:|^Hass/, '')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return parted
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !meaningless.has(word));
}

const meaningless = new Set(['intent', 'slot', 'type', 'list', 'of', 'custom', 'amazon']);

/** The mean of the words' vectors, of length 1; zeros where no word is known. */
export function labelVector(words: readonly string[], vectors: WordVectors): Float32Array {
  const sum = new Float32Array(vectors.width);
  const one = new Float32Array(vectors.width);
  for (const word of words) {
    if (vectors.copyTo(word, one, 0)) {
      const length = Math.hypot(...one);
      one.forEach((value, column) => {
        sum[column]! += value / length;
      });
    }
  }
  const length = Math.hypot(...sum);
  return length === 0 ? sum : sum.map((value) => value / length);
}

/** Sets the output layers of a network that starts from a pretrained one with label projections, if it has any. */
export function startOutputs(
  start: ReadonlyMap<string, Float32Array>,
  pretrained: ReadonlyMap<string, Float32Array>,
  words: LabelWords,
  vectors: WordVectors,
): void {
  const intents = words.intents.map((label) => labelVector(label, vectors));
  const slots = words.slots.map((label) => labelVector(label, vectors));
  const [intentKernel, slotKernel] = [start.get('intent/outputKernel')!, start.get('slot/outputKernel')!];
  const project = (
    kernel: Float32Array,
    classes: number,
    column: number,
    name: string,
    label: Float32Array,
  ) => {
    const projection = pretrained.get(name);
    if (projection) setColumn(kernel, classes, column, projection, label);
  };
  intents.forEach((label, k) => {
    project(intentKernel, intents.length, k, labelProjections.intent, label);
  });
  slots.forEach((label, k) => {
    project(slotKernel, tagCount(slots.length), beginTag(k), labelProjections.begin, label);
    project(slotKernel, tagCount(slots.length), insideTag(k), labelProjections.inside, label);
  });
}

function setColumn(
  kernel: Float32Array,
  classes: number,
  column: number,
  projection: Float32Array,
  label: Float32Array,
): void {
  for (let row = 0; row < kernel.length / classes; row++) {
    let sum = 0;
    for (let i = 0; i < label.length; i++) sum += projection[row * label.length + i]! * label[i]!;
    kernel[row * classes + column] = randomShare * kernel[row * classes + column]! + sum;
  }
}
