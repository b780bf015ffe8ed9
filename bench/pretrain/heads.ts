import { maskedCrossEntropy } from '../../server/src/engine/ops/maskedCrossEntropy';
import {
  type Scalar,
  type Tensor,
  type Tensor2D,
  type Variable,
  add,
  concat,
  matMul,
  mul,
  tensor,
  tidy,
  transpose,
  variable,
  zeros,
} from '../../server/src/engine/tensors';
import type { Batch } from '../../server/src/nlu/batch';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { labelProjections, labelVector, wordsOfLabel } from '../../server/src/nlu/labelProjection';
import type { Encoded } from '../../server/src/nlu/network';
import { initialWeights } from '../../server/src/nlu/parameters';
import { beginTag, insideTag, tagCount, tagsOf } from '../../server/src/nlu/tags';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import type { Corpus, PretrainingRow } from './readCorpora';

/** The output layers of one corpus, on the encoder that all corpora share. */
export interface Head {
  /** Weights of this corpus alone, by name. */
  readonly own: ReadonlyMap<string, Variable>;
  /** Names of all weights that its loss depends on, shared ones included, are those that this keeps. */
  uses(name: string): boolean;
  /** @param totals rows of the whole batch, of which `rows` may be a part: what the means are taken over */
  loss(encoded: Encoded, batch: Batch, rows: Rows, totals: Rows, leansOnNames: boolean): Scalar;
  /** Shares of right intents and right tags. */
  accuracy(encoded: Encoded, batch: Batch, rows: Rows): { intents: number; tags: number };
}

type Rows = readonly PretrainingRow[];
type Weights = ReadonlyMap<string, Variable>;

/** Shared by all heads: from the words of a label's name to its column of an output layer, and the trust in lists. */
export function createSharedHeads(hyper: HyperParameters, seed: number): Map<string, Variable> {
  const shape = [2 * hyper.hidden, hyper.wordWidth];
  const projections = Object.values(labelProjections).map((name): [string, Variable] => [
    name,
    tidy(() => variable(tensor(initialWeights(`${name}/outputKernel`, shape, seed), shape), true)),
  ]);
  return new Map([...projections, ['slot/listedPair', tidy(() => variable(tensor([1, 1], [1, 2]), true))]]);
}

/**
 * A label's column is what its name says plus what only the corpus can teach; the second part is left out of some
 * batches, so that the names alone come to say as much as they can.
 */
export function createHead(
  corpus: Corpus,
  shared: Weights,
  vectors: WordVectors,
  hyper: HyperParameters,
): Head {
  const own = ownWeights(corpus, hyper);
  const named = labelMatrices(corpus, vectors);
  const weight = (name: string): Variable => own.get(`${corpus.name}:${name}`)!;
  const kernel = (task: 'intent' | 'slot', leansOnNames: boolean): Tensor2D => {
    const says =
      task === 'intent'
        ? matMul(shared.get(labelProjections.intent)!, named.intents)
        : matMul(
            concat(
              [shared.get(labelProjections.begin)!, shared.get(labelProjections.inside)!],
              1,
            ) as Tensor2D,
            named.tags,
          );
    return (leansOnNames ? says : add(says, weight(`${task}/outputKernel`))) as Tensor2D;
  };
  const intentLogits = ({ pooled }: Encoded, leansOnNames: boolean): Tensor2D =>
    add(matMul(pooled, kernel('intent', leansOnNames)), weight('intent/outputBias')) as Tensor2D;
  const tagLogits = ({ states }: Encoded, batch: Batch, leansOnNames: boolean): Tensor2D => {
    const said = add(matMul(states, kernel('slot', leansOnNames)), weight('slot/outputBias')) as Tensor2D;
    return addListed(said, batch, shared.get('slot/listedPair')!, named.listedPair);
  };
  const hasIntents = corpus.intents.length > 1;
  const hasSlots = corpus.slots.length > 0;
  return {
    own,
    uses(name) {
      if (/(^|[:/])intent(\/|$)/.test(name)) return hasIntents;
      if (/(^|:)slot\/|label\/(begin|inside)/.test(name)) return hasSlots;
      return true;
    },
    loss(encoded, batch, rows, totals, leansOnNames) {
      const targets = targetsOf(corpus, rows, batch);
      const losses: Scalar[] = [];
      if (hasIntents) {
        const count = totals.filter(({ intent }) => intent !== undefined).length;
        const logits = intentLogits(encoded, leansOnNames);
        losses.push(maskedCrossEntropy(logits, targets.intents, targets.intentWeights, count));
      }
      if (hasSlots) {
        const count = totals.reduce((sum, row) => sum + (row.slots ? row.tokens.length : 0), 0);
        const logits = tagLogits(encoded, batch, leansOnNames);
        losses.push(maskedCrossEntropy(logits, targets.tags, targets.tagWeights, count));
      }
      return losses.reduce((total, loss) => add(total, loss) as Scalar);
    },
    accuracy(encoded, batch, rows) {
      const targets = targetsOf(corpus, rows, batch);
      const intents = intentLogits(encoded, false).dataSync();
      const tags = tagLogits(encoded, batch, false).dataSync();
      return {
        intents: shareRight(intents, targets.intents, targets.intentWeights),
        tags: shareRight(tags, targets.tags, targets.tagWeights),
      };
    },
  };
}

function ownWeights(corpus: Corpus, hyper: HyperParameters): Map<string, Variable> {
  const own = new Map<string, Variable>();
  for (const [task, classes] of [
    ['intent', Math.max(1, corpus.intents.length)],
    ['slot', tagCount(corpus.slots.length)],
  ] as const) {
    const rows = 2 * hyper.hidden;
    own.set(
      `${corpus.name}:${task}/outputKernel`,
      tidy(() => variable(zeros([rows, classes]), true)),
    );
    own.set(
      `${corpus.name}:${task}/outputBias`,
      tidy(() => variable(zeros([classes]), true)),
    );
  }
  return own;
}

interface LabelMatrices {
  /** [width, intents] */
  readonly intents: Tensor2D;
  /** [2 * width, tags]: begin and inside apart */
  readonly tags: Tensor2D;
  /** [2, 2 * slots]: the pair of shared weights for every slot */
  readonly listedPair: Tensor2D;
}

function labelMatrices(corpus: Corpus, vectors: WordVectors): LabelMatrices {
  const { width } = vectors;
  const K = tagCount(corpus.slots.length);
  const tags = new Float32Array(K * 2 * width);
  corpus.slots.forEach((slot, k) => {
    const label = labelVector(wordsOfLabel(slot), vectors);
    tags.set(label, beginTag(k) * 2 * width);
    tags.set(label, insideTag(k) * 2 * width + width);
  });
  const names = corpus.intents.length > 0 ? corpus.intents : [''];
  const intents = names.map((name) => labelVector(wordsOfLabel(name), vectors));
  const pair = new Float32Array(2 * (K - 1)).map((_, i) => (Math.floor(i / (K - 1)) === i % 2 ? 1 : 0));
  return {
    intents: transpose(
      tensor(
        intents.flatMap((label) => [...label]),
        [names.length, width],
      ),
    ) as Tensor2D,
    tags: transpose(tensor(tags, [K, 2 * width])) as Tensor2D,
    listedPair: tensor(pair, [2, K - 1]) as Tensor2D,
  };
}

/** As the skill's network does it, with one pair of weights for all slots. */
function addListed(tags: Tensor2D, { gazetteer }: Batch, pair: Tensor, spread: Tensor2D): Tensor2D {
  const rows = tags.shape[0];
  if (gazetteer.length === 0) return tags;
  const weights = matMul(pair as Tensor2D, spread);
  const said = mul(tensor(gazetteer, [rows, gazetteer.length / rows]), weights);
  return add(tags, concat([zeros([rows, 1]), said], 1)) as Tensor2D;
}

function targetsOf(corpus: Corpus, rows: Rows, { B, T }: Batch) {
  const numbers = numbersOf(corpus);
  const intents = Int32Array.from(rows, ({ intent }) => numbers.intents.get(intent ?? '') ?? 0);
  const intentWeights = Float32Array.from(rows, ({ intent }) => (intent === undefined ? 0 : 1));
  const tags = new Int32Array(B * T);
  const tagWeights = new Float32Array(B * T);
  rows.forEach((row, b) => {
    const length = Math.min(row.tokens.length, T);
    if (row.slots) {
      tags.set(tagsOf(row.slots, length, numbers.slots), b * T);
      tagWeights.fill(1, b * T, b * T + length);
    }
  });
  return { intents, intentWeights, tags, tagWeights };
}

interface Numbers {
  readonly intents: ReadonlyMap<string, number>;
  readonly slots: ReadonlyMap<string, number>;
}

const known = new WeakMap<Corpus, Numbers>();

function numbersOf(corpus: Corpus): Numbers {
  const numbers = known.get(corpus) ?? {
    intents: new Map(corpus.intents.map((name, index) => [name, index])),
    slots: new Map(corpus.slots.map((name, index) => [name, index])),
  };
  known.set(corpus, numbers);
  return numbers;
}

function shareRight(logits: ArrayLike<number>, labels: Int32Array, weights: Float32Array): number {
  const classes = logits.length / labels.length;
  let right = 0;
  let counted = 0;
  labels.forEach((label, row) => {
    if (weights[row] === 0) return;
    counted++;
    let best = 0;
    for (let k = 1; k < classes; k++)
      if (logits[row * classes + k]! > logits[row * classes + best]!) best = k;
    if (best === label) right++;
  });
  return counted === 0 ? Number.NaN : right / counted;
}
