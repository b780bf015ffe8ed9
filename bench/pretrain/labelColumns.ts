import {
  type Tensor,
  type Tensor2D,
  type Variable,
  add,
  concat,
  matMul,
  mul,
  tensor,
  zeros,
} from '../../server/src/engine/tensors';
import type { Batch } from '../../server/src/nlu/batch';
import { labelProjections, labelVector } from '../../server/src/nlu/labelProjection';
import { beginTag, insideTag, tagCount } from '../../server/src/nlu/tags';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import type { Domain } from './domain';

/** Output columns that the names of a domain's labels give. */
export interface LabelColumns {
  /** [2H, intents] */
  readonly intents: Tensor2D;
  /** [2H, tags] */
  readonly tags: Tensor2D;
}

/** Makes them, with what the words' vectors are at the time. */
export type ColumnsOf = (domain: Domain) => LabelColumns;

interface LabelMatrices {
  /** [width, intents] */
  readonly intents: Float32Array;
  /** [2 * width, tags]: begin and inside apart */
  readonly tags: Float32Array;
  /** Chunks that these have served. */
  age: number;
}

/** The word vectors are trained, but a label's mean does not move far in so many chunks. */
const chunksServed = 50;

/** @param vectors of labels' words in a domain's language */
export function createLabelColumns(
  weights: ReadonlyMap<string, Variable>,
  vectorsOf: (language: string) => WordVectors,
): ColumnsOf {
  const made = new Map<Domain, LabelMatrices>();
  return (domain) => {
    const vectors = vectorsOf(domain.language);
    const known = made.get(domain);
    const matrices = known && known.age < chunksServed ? known : labelMatrices(domain, vectors);
    matrices.age++;
    made.set(domain, matrices);
    const projection = (name: string): Tensor2D => weights.get(name)! as unknown as Tensor2D;
    const both = [projection(labelProjections.begin), projection(labelProjections.inside)];
    const [I, K] = [domain.intents.length, tagCount(domain.slots.length)];
    return {
      intents: matMul(
        projection(labelProjections.intent),
        tensor(matrices.intents, [vectors.width, I]) as Tensor2D,
      ),
      tags: matMul(concat(both, 1) as Tensor2D, tensor(matrices.tags, [2 * vectors.width, K]) as Tensor2D),
    };
  };
}

function labelMatrices({ labelWords, slots, intents }: Domain, vectors: WordVectors): LabelMatrices {
  const { width } = vectors;
  const [I, K] = [intents.length, tagCount(slots.length)];
  const columns = { intents: new Float32Array(width * I), tags: new Float32Array(2 * width * K) };
  labelWords.intents.forEach((words, intent) => {
    setColumn(columns.intents, I, intent, 0, labelVector(words, vectors));
  });
  labelWords.slots.forEach((words, slot) => {
    const label = labelVector(words, vectors);
    setColumn(columns.tags, K, beginTag(slot), 0, label);
    setColumn(columns.tags, K, insideTag(slot), width, label);
  });
  return { ...columns, age: 0 };
}

function setColumn(
  matrix: Float32Array,
  columns: number,
  column: number,
  row: number,
  values: Float32Array,
): void {
  values.forEach((value, index) => {
    matrix[(row + index) * columns + column] = value;
  });
}

/** One row for all: a product of ones is far quicker than what broadcasts, and so is its gradient. @param row [1, K] */
export function everyRow(row: Tensor, rows: number): Tensor2D {
  return matMul(tensor(new Float32Array(rows).fill(1), [rows, 1]) as Tensor2D, row as Tensor2D);
}

/** As the skill's network does it, with one pair of weights for all slots. @param pair [1, 2] */
export function addListed(tags: Tensor2D, { gazetteer }: Batch, pair: Tensor): Tensor2D {
  if (gazetteer.length === 0) return tags;
  const rows = tags.shape[0];
  const features = gazetteer.length / rows;
  const spread = new Float32Array(2 * features).map((_, i) => (Math.floor(i / features) === i % 2 ? 1 : 0));
  const weights = matMul(pair as Tensor2D, tensor(spread, [2, features]) as Tensor2D);
  const said = mul(tensor(gazetteer, [rows, features]), everyRow(weights, rows));
  return add(tags, concat([zeros([rows, 1]), said], 1)) as Tensor2D;
}
