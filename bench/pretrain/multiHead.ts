import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Shard } from '../../server/src/base/shards';
import { shareGradients } from '../../server/src/engine/fused/shareGradients';
import type { Engine } from '../../server/src/engine/openEngine';
import { type AdamState, createAdam } from '../../server/src/engine/ops/adam';
import { clipScale } from '../../server/src/engine/ops/clipScale';
import { maskedCrossEntropy } from '../../server/src/engine/ops/maskedCrossEntropy';
import {
  type Scalar,
  type Variable,
  add,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { type Batch, createFeaturizer } from '../../server/src/nlu/batch';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { type Encoded, classify, createNetwork, encode } from '../../server/src/nlu/network';
import { initialWeights } from '../../server/src/nlu/parameters';
import { tagCount, tagsOf } from '../../server/src/nlu/tags';
import { createVocabulary } from '../../server/src/nlu/vocabulary';
import { createWordVectors } from '../../server/src/nlu/wordVectors';
import type { Corpus, PretrainingRow } from './readCorpora';
import type { VectorTable } from './wordVectors';

/** One encoder with an intent head and a slot head for every corpus: no two corpora name their labels alike. */
export interface MultiHead {
  /** Encoder weights by name; the heads stay behind when the encoder goes to a skill. */
  readonly encoder: ReadonlyMap<string, Variable>;
  /** @returns the loss before the update; undefined once another shard has stopped */
  update(corpus: Corpus, rows: readonly PretrainingRow[], learningRate: number): number | undefined;
  /** Shares of right intents and right tags on rows, without training. */
  accuracy(corpus: Corpus, rows: readonly PretrainingRow[]): { intents: number; tags: number };
  save(): MultiHeadState;
  restore(state: MultiHeadState): void;
}

export interface MultiHeadState {
  readonly weights: readonly Float32Array[];
  readonly adam: AdamState;
}

interface CorpusNumbers {
  readonly intents: ReadonlyMap<string, number>;
  readonly slots: ReadonlyMap<string, number>;
}

export function createMultiHead(
  engine: Engine,
  corpora: readonly Corpus[],
  vectors: VectorTable,
  hyper: HyperParameters,
  options: { readonly seed: number; readonly openShard?: (length: number) => Shard },
): MultiHead {
  const network = createNetwork(engine, { vocabularySize: 0, intents: 1, slots: 0 }, hyper, options);
  const encoder = new Map([...network.weights].filter(([name]) => !name.includes('/output')));
  const heads = new Map(corpora.map((corpus) => [corpus.name, headOf(corpus, hyper, options.seed)]));
  const weights = new Map([...encoder, ...[...heads.values()].flatMap((head) => [...head])]);
  const table = { numbers: vectors.table, scale: 1, min: 0 };
  const words = createWordVectors(vectors.words, table, vectors.width);
  const featurizer = createFeaturizer(createVocabulary([]), createGazetteer({}, []), hyper, words);
  const numbers = new Map(corpora.map((corpus) => [corpus.name, numbersOf(corpus)]));
  const sizes = [...heads.values()].map((head) => sizeOf(head.values()));
  const shard = options.openShard?.(sizeOf(encoder.values()) + Math.max(...sizes) + 1);
  const adam = createAdam([...weights.values()]);
  const random = createRandom(seedFrom(`pretraining ${shard?.index ?? 0}`, options.seed));
  const noise = { hides: () => random.next() < hyper.wordDropout, keep: () => [] };

  const lossOf = (
    corpus: Corpus,
    rows: readonly PretrainingRow[],
    all: readonly PretrainingRow[],
    batch: Batch,
  ): Scalar =>
    headLoss(
      encode(weights, hyper, batch, { random }),
      weights,
      corpus,
      rows,
      all,
      numbers.get(corpus.name)!,
      batch,
    );

  return {
    encoder,
    update(corpus, all, learningRate) {
      const rows = shard ? all.filter((_, index) => index % shard.count === shard.index) : all;
      // A head without labels in this batch has no gradient; every corpus is of one kind throughout.
      const trained = [...encoder, ...heads.get(corpus.name)!]
        .filter(([name]) => isUsed(name, corpus))
        .map(([, weight]) => weight);
      return tidy(() => {
        const batch = featurizer.toBatch(
          rows.map(({ tokens }) => tokens),
          noise,
        );
        const { value, grads } = variableGrads(() => lossOf(corpus, rows, all, batch), trained);
        const names = trained.map(({ name }) => name);
        const loss = value.dataSync()[0]!;
        const total = shard ? shareGradients(grads, names, shard, loss) : loss;
        if (total !== undefined) adam.step(grads, learningRate, clipScale(grads, hyper.maxGradientNorm));
        return total;
      });
    },
    accuracy: (corpus, rows) =>
      tidy(() => {
        const batch = featurizer.toBatch(rows.map(({ tokens }) => tokens));
        const encoded = encode(weights, hyper, batch, undefined);
        return accuracyOf(encoded, weights, corpus, rows, numbers.get(corpus.name)!, batch);
      }),
    save: () => ({
      weights: Array.from(weights.values(), (weight) => weight.dataSync().slice() as Float32Array),
      adam: adam.save(),
    }),
    restore(state) {
      [...weights.values()].forEach((weight, index) => {
        tidy(() => weight.assign(tensor(state.weights[index]!, weight.shape)));
      });
      adam.restore(state.adam);
    },
  };
}

const hasIntents = (corpus: Corpus): boolean => corpus.intents.length > 1;
const hasSlots = (corpus: Corpus): boolean => corpus.slots.length > 0;

/** A corpus without intents trains no intent layer, one without slots no slot layer. */
function isUsed(name: string, corpus: Corpus): boolean {
  if (name.startsWith('intent/') || name.includes(':intent/')) return hasIntents(corpus);
  if (name.startsWith('slot/') || name.includes(':slot/')) return hasSlots(corpus);
  return true;
}

function headOf(corpus: Corpus, hyper: HyperParameters, seed: number): Map<string, Variable> {
  const shapes = new Map<string, number[]>();
  for (const [task, classes] of [
    ['intent', Math.max(1, corpus.intents.length)],
    ['slot', tagCount(corpus.slots.length)],
  ] as const) {
    shapes.set(`${corpus.name}:${task}/outputKernel`, [2 * hyper.hidden, classes]);
    shapes.set(`${corpus.name}:${task}/outputBias`, [classes]);
  }
  return new Map(
    Array.from(shapes, ([name, shape]) => [
      name,
      tidy(() => variable(tensor(initialWeights(name, shape, seed), shape))),
    ]),
  );
}

function numbersOf(corpus: Corpus): CorpusNumbers {
  return {
    intents: new Map(corpus.intents.map((name, index) => [name, index])),
    slots: new Map(corpus.slots.map((name, index) => [name, index])),
  };
}

function sizeOf(weights: Iterable<Variable>): number {
  let size = 0;
  for (const weight of weights) size += weight.size;
  return size;
}

function targetsOf(rows: readonly PretrainingRow[], { intents, slots }: CorpusNumbers, { B, T }: Batch) {
  const intentOf = Int32Array.from(rows, ({ intent }) => intents.get(intent ?? '') ?? 0);
  const intentWeights = Float32Array.from(rows, ({ intent }) => (intent === undefined ? 0 : 1));
  const tags = new Int32Array(B * T);
  const tagWeights = new Float32Array(B * T);
  rows.forEach((row, b) => {
    const length = Math.min(row.tokens.length, T);
    if (row.slots) {
      tags.set(tagsOf(row.slots, length, slots), b * T);
      tagWeights.fill(1, b * T, b * T + length);
    }
  });
  return { intentOf, intentWeights, tags, tagWeights };
}

function headLoss(
  encoded: Encoded,
  weights: ReadonlyMap<string, Variable>,
  corpus: Corpus,
  rows: readonly PretrainingRow[],
  all: readonly PretrainingRow[],
  numbers: CorpusNumbers,
  batch: Batch,
): Scalar {
  const { intentOf, intentWeights, tags, tagWeights } = targetsOf(rows, numbers, batch);
  const utterances = all.filter(({ intent }) => intent !== undefined).length;
  const tokens = all.reduce((sum, row) => sum + (row.slots ? row.tokens.length : 0), 0);
  const losses: Scalar[] = [];
  if (hasIntents(corpus)) {
    const logits = classify(weights, `${corpus.name}:intent`, encoded.pooled);
    losses.push(maskedCrossEntropy(logits, intentOf, intentWeights, utterances));
  }
  if (hasSlots(corpus)) {
    const logits = classify(weights, `${corpus.name}:slot`, encoded.states);
    losses.push(maskedCrossEntropy(logits, tags, tagWeights, tokens));
  }
  return losses.reduce((total, loss) => add(total, loss) as Scalar);
}

function accuracyOf(
  encoded: Encoded,
  weights: ReadonlyMap<string, Variable>,
  corpus: Corpus,
  rows: readonly PretrainingRow[],
  numbers: CorpusNumbers,
  batch: Batch,
): { intents: number; tags: number } {
  const targets = targetsOf(rows, numbers, batch);
  const intents = classify(weights, `${corpus.name}:intent`, encoded.pooled).dataSync();
  const tags = classify(weights, `${corpus.name}:slot`, encoded.states).dataSync();
  return {
    intents: shareRight(intents, targets.intentOf, targets.intentWeights),
    tags: shareRight(tags, targets.tags, targets.tagWeights),
  };
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
