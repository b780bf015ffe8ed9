import type { Random } from '../../server/src/base/random';
import { heapView } from '../../server/src/engine/fused/heapView';
import type { Engine } from '../../server/src/engine/openEngine';
import {
  type Scalar,
  type Tensor,
  type Variable,
  add,
  mul,
  scalar,
  tensor,
  tidy,
  variable,
  variableGrads,
} from '../../server/src/engine/tensors';
import { type Batch, type Featurizer, createFeaturizer } from '../../server/src/nlu/batch';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { labelProjections } from '../../server/src/nlu/labelProjection';
import { createNetwork, encode } from '../../server/src/nlu/network';
import { initialWeights } from '../../server/src/nlu/parameters';
import { createVocabulary } from '../../server/src/nlu/vocabulary';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import type { Chunk, Domain } from './domain';
import type { FrequentWords } from './frequentWords';
import { createLabelColumns } from './labelColumns';
import { createHeads } from './objectives/heads';
import { createLanguageModel } from './objectives/languageModel';
import type { Objective, Reading } from './objectives/objective';
import { createPrototypes } from './objectives/prototypes';
import { rehearse } from './rehearsal';
import { targetsOf } from './targets';
import type { TrainedWords } from './wordTables';

export interface LearnerParts {
  readonly engine: Engine;
  /** Those with heads, in the order that all threads have. */
  readonly domains: readonly Domain[];
  readonly hyper: HyperParameters;
  readonly seed: number;
  readonly wordsOf: (language: string) => TrainedWords;
  /** Of labels' names. */
  readonly labelVectorsOf: (language: string) => WordVectors;
  readonly frequentWordsOf: (language: string) => FrequentWords;
  readonly objectives: ObjectiveWeights;
}

/** 0 leaves an objective out. */
export interface ObjectiveWeights {
  readonly language: number;
  readonly prototypes: number;
  readonly trainsWords: boolean;
}

/** What a chunk asks of the weights. */
export interface ChunkGradients {
  /** The whole loss, then that of every objective; 0 where it has nothing to say. */
  readonly losses: readonly number[];
  /** By weight's name; valid until the call returns. */
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** Rows of the word table, -1 for none, and their gradients [rows, width]. */
  readonly rows: Int32Array;
  readonly rowGradients: Float32Array;
}

/** One encoder with objectives on it, as one thread has it. */
export interface Learner {
  /** All weights by name, the same order in all threads. */
  readonly weights: ReadonlyMap<string, Variable>;
  /** Names of those that go to a skill: the encoder's, and those that make output layers. */
  readonly kept: readonly string[];
  /** Names of the losses. */
  readonly losses: readonly string[];
  gradients(chunk: Chunk, random: Random, use: (gradients: ChunkGradients) => void): void;
  /** [right intents, intents, right tags, tags] without training. */
  count(chunk: Chunk, random: Random): [number, number, number, number];
}

export function createLearner(parts: LearnerParts): Learner {
  const { engine, hyper, wordsOf, objectives: chosen } = parts;
  const encoder = createEncoder(engine, hyper, parts.seed);
  const shared = sharedOutputs(hyper, parts.seed);
  const columnsOf = createLabelColumns(shared, parts.labelVectorsOf);
  const heads = createHeads(parts.domains, hyper.hidden, shared);
  const objectives: Objective[] = [heads];
  if (chosen.language > 0) {
    const options = { weight: chosen.language, seed: parts.seed, wordsOf: parts.frequentWordsOf };
    objectives.push(createLanguageModel(hyper.hidden, hyper.wordWidth, options));
  }
  const prototypes = createPrototypes(hyper.hidden, chosen.prototypes, shared);
  if (chosen.prototypes > 0) objectives.push(prototypes);
  const weights = new Map([
    ...encoder,
    ...shared,
    ...objectives.flatMap((objective) => [...objective.weights]),
  ]);
  const variables = [...weights.values()];
  const nameOf = new Map(Array.from(weights, ([name, { name: own }]) => [own, name]));
  const featurizerOf = createFeaturizers(hyper, wordsOf);

  const read = (chunk: Chunk, batch: Batch, random: Random, noise?: Random, words?: Tensor): Reading => ({
    chunk,
    batch,
    // The encoder sees what lists say of any slot, not of which: slots are every domain's own.
    encoded: encode(
      encoder,
      hyper,
      { ...batch, gazetteer: new Float32Array(0) },
      noise && { random: noise },
      words,
    ),
    columns: columnsOf(chunk.domain),
    targets: targetsOf(chunk, batch),
    random,
  });
  const batchOf = (chunk: Chunk, wordDropout: number, random: Random): Batch => {
    const noise = rehearse(chunk.domain, chunk.rows, wordDropout, random);
    return featurizerOf(chunk.domain).toBatch(
      chunk.rows.map(({ tokens }) => tokens),
      noise,
    );
  };

  return {
    weights,
    kept: [...encoder.keys(), ...shared.keys(), ...(chosen.prototypes > 0 ? prototypes.weights.keys() : [])],
    losses: ['all', ...objectives.map(({ name }) => name)],
    gradients(chunk, random, use) {
      tidy(() => {
        const batch = batchOf(chunk, hyper.wordDropout, random);
        const words = chosen.trainsWords
          ? variable(tensor(batch.wordVectors!, [batch.U, hyper.wordWidth]))
          : undefined;
        const found = new Array<number>(objectives.length).fill(0);
        const total = (): Scalar => {
          const reading = read(chunk, batch, random, random, words);
          const losses = objectives.flatMap((objective, index) => {
            const loss = objective.loss(reading);
            if (!loss) return [];
            found[index] = loss.dataSync()[0]!;
            return [objective.weight === 1 ? loss : (mul(loss, scalar(objective.weight)) as Scalar)];
          });
          return losses.length === 0 ? scalar(0) : losses.reduce((sum, loss) => add(sum, loss) as Scalar);
        };
        const { value, grads } = variableGrads(total, words ? [...variables, words] : variables);
        const byName = Object.entries(grads).flatMap(([own, gradient]): [string, Float32Array][] => {
          const name = nameOf.get(own);
          return name === undefined ? [] : [[name, heapView(gradient)]];
        });
        use({
          losses: [value.dataSync()[0]!, ...found],
          weights: new Map(byName),
          rows: words ? rowsOf(batch, wordsOf(chunk.domain.language)) : new Int32Array(0),
          rowGradients: words ? heapView(grads[words.name]!) : new Float32Array(0),
        });
        words?.dispose();
      });
    },
    count: (chunk, random) => tidy(() => heads.count(read(chunk, batchOf(chunk, 0, random), random))),
  };
}

function rowsOf({ words }: Batch, table: TrainedWords): Int32Array {
  return Int32Array.from(words, (word) => (word === undefined || word === '' ? -1 : table.rowOf(word)));
}

/** Lists are every domain's own, the words a language's. */
function createFeaturizers(hyper: HyperParameters, wordsOf: (language: string) => TrainedWords) {
  const made = new Map<string, Featurizer>();
  return (domain: Domain): Featurizer => {
    const featurizer =
      made.get(domain.name) ??
      createFeaturizer({
        vocabulary: createVocabulary([]),
        gazetteer: createGazetteer(domain.values, domain.slots),
        carriers: new Set(),
        hyper,
        vectors: wordsOf(domain.language),
      });
    made.set(domain.name, featurizer);
    return featurizer;
  };
}

function createEncoder(engine: Engine, hyper: HyperParameters, seed: number): Map<string, Variable> {
  const network = createNetwork(engine, { vocabularySize: 0, intents: 1, slots: 0 }, hyper, { seed });
  return new Map(
    [...network.weights].filter(([name]) => !name.includes('/output') && name !== 'slot/listed'),
  );
}

/** Shared by all output layers: from the words of a label's name to its column, and the trust in lists. */
function sharedOutputs(hyper: HyperParameters, seed: number): Map<string, Variable> {
  const shape = [2 * hyper.hidden, hyper.wordWidth];
  const projections = Object.values(labelProjections).map((name): [string, Variable] => [
    name,
    tidy(() => variable(tensor(initialWeights(`${name}/outputKernel`, shape, seed), shape), true)),
  ]);
  return new Map([...projections, ['slot/listedPair', tidy(() => variable(tensor([1, 1], [1, 2]), true))]]);
}
