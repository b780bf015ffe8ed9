import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Shard } from '../../server/src/base/shards';
import { shareGradients } from '../../server/src/engine/fused/shareGradients';
import type { Engine } from '../../server/src/engine/openEngine';
import { type AdamState, createAdam } from '../../server/src/engine/ops/adam';
import { clipScale } from '../../server/src/engine/ops/clipScale';
import { type Variable, tensor, tidy, variableGrads } from '../../server/src/engine/tensors';
import { type Batch, type Featurizer, createFeaturizer } from '../../server/src/nlu/batch';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { type Encoded, createNetwork, encode } from '../../server/src/nlu/network';
import { createVocabulary } from '../../server/src/nlu/vocabulary';
import { createWordVectors } from '../../server/src/nlu/wordVectors';
import { type Head, createHead, createSharedHeads } from './heads';
import type { Corpus, PretrainingRow } from './readCorpora';
import { rehearse, valuesOf } from './rehearsal';
import type { VectorTable } from './wordVectors';

/** One encoder with an intent head and a slot head for every corpus: no two corpora name their labels alike. */
export interface MultiHead {
  /** Weights by name that go to a skill: the encoder's, and those that make output layers from labels' names. */
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

/** Share of batches whose output layers are made from the labels' names alone. */
const leaningShare = 0.3;

export function createMultiHead(
  engine: Engine,
  corpora: readonly Corpus[],
  vectors: VectorTable,
  hyper: HyperParameters,
  options: { readonly seed: number; readonly openShard?: (length: number) => Shard },
): MultiHead {
  const table = { numbers: vectors.table, scale: 1, min: 0 };
  const words = createWordVectors(vectors.words, table, vectors.width);
  const encoder = createEncoder(engine, hyper, options.seed);
  const heads = new Map(corpora.map((corpus) => [corpus.name, createHead(corpus, encoder, words, hyper)]));
  const featurizers = new Map(
    corpora.map((corpus): [string, Featurizer] => [
      corpus.name,
      createFeaturizer({
        vocabulary: createVocabulary([]),
        gazetteer: createGazetteer(valuesOf(corpus), corpus.slots),
        carriers: new Set(),
        hyper,
        vectors: words,
      }),
    ]),
  );
  const weights = new Map([...encoder, ...[...heads.values()].flatMap(({ own }) => [...own])]);
  const sizes = [...heads.values()].map(({ own }) => sizeOf(own.values()));
  const shard = options.openShard?.(sizeOf(encoder.values()) + Math.max(...sizes) + 1);
  const adam = createAdam([...weights.values()]);
  const random = createRandom(seedFrom(`pretraining ${shard?.index ?? 0}`, options.seed));
  /** What all threads must choose alike. */
  const common = createRandom(seedFrom('pretraining, all threads', options.seed));

  return {
    encoder,
    update(corpus, all, learningRate) {
      const head = heads.get(corpus.name)!;
      const rows = shard ? all.filter((_, index) => index % shard.count === shard.index) : all;
      const leansOnNames = common.next() < leaningShare;
      const noise = rehearse(corpus, rows, all, hyper.wordDropout, random);
      const trained = usedWeights(encoder, head, leansOnNames);
      return tidy(() => {
        const batch = featurizers.get(corpus.name)!.toBatch(tokensOf(rows), noise);
        const { value, grads } = variableGrads(
          () => head.loss(encodeRows(encoder, hyper, batch, { random }), batch, rows, all, leansOnNames),
          trained,
        );
        const names = trained.map(({ name }) => name);
        const loss = value.dataSync()[0]!;
        const total = shard ? shareGradients(grads, names, shard, loss) : loss;
        if (total !== undefined) adam.step(grads, learningRate, clipScale(grads, hyper.maxGradientNorm));
        return total;
      });
    },
    accuracy: (corpus, rows) =>
      tidy(() => {
        const noise = rehearse(corpus, rows, rows, 0, createRandom(options.seed));
        const batch = featurizers.get(corpus.name)!.toBatch(tokensOf(rows), noise);
        return heads.get(corpus.name)!.accuracy(encodeRows(encoder, hyper, batch, undefined), batch, rows);
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

function createEncoder(engine: Engine, hyper: HyperParameters, seed: number): Map<string, Variable> {
  const network = createNetwork(engine, { vocabularySize: 0, intents: 1, slots: 0 }, hyper, { seed });
  const kept = [...network.weights].filter(([name]) => !name.includes('/output') && name !== 'slot/listed');
  return new Map([...kept, ...createSharedHeads(hyper, seed)]);
}

/** The encoder sees what lists say of any slot, not of which: slots are every corpus's own. */
function encodeRows(
  encoder: ReadonlyMap<string, Variable>,
  hyper: HyperParameters,
  batch: Batch,
  noise: Parameters<typeof encode>[3],
): Encoded {
  return encode(encoder, hyper, { ...batch, gazetteer: new Float32Array(0) }, noise);
}

/** A weight without a part in the loss has no gradient. */
function usedWeights(encoder: ReadonlyMap<string, Variable>, head: Head, leansOnNames: boolean): Variable[] {
  return [...encoder, ...head.own].flatMap(([name, weight]) =>
    head.uses(name) && !(leansOnNames && name.endsWith('/outputKernel')) ? [weight] : [],
  );
}

const tokensOf = (rows: readonly PretrainingRow[]) => rows.map(({ tokens }) => tokens);

function sizeOf(weights: Iterable<Variable>): number {
  let size = 0;
  for (const weight of weights) size += weight.size;
  return size;
}
