import { createCatalog } from '../../server/src/catalog/catalog';
import { createRandom, seedFrom } from '../../server/src/base/random';
import { heapView } from '../../server/src/engine/fused/heapView';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import { type ChunkSources, chunksOf } from './chunks';
import type { Chunk, Domain } from './domain';
import { createFrequentWords } from './frequentWords';
import { type Learner, createLearner } from './learner';
import type { PretrainOptions } from './options';
import { type Exchange, type ExchangeMemory, type Order, joinExchange } from './parallel/exchange';
import type { RowMemory } from './parallel/rowState';
import type { Part } from './partition';
import type { WordCounts } from './prepare';
import { readBlockList } from './readCorpora';
import { openSkill } from './skillDomains';
import { type LanguageBlock, trainedWords } from './wordTables';

/** What a thread of a pretraining is given; can be posted to a worker. */
export interface ThreadSetup {
  readonly options: PretrainOptions;
  readonly thread: number;
  /** The thread's parts of every batch, with their numbers. */
  readonly parts: readonly { readonly number: number; readonly part: Part }[];
  readonly domains: readonly Domain[];
  readonly hyper: HyperParameters;
  readonly blocks: readonly LanguageBlock[];
  readonly frequent: ReadonlyMap<string, WordCounts>;
  /** Updates that are done already. */
  readonly done: number;
}

/** Right intents, intents, right tags and tags. */
export type Counts = readonly [number, number, number, number];

/** What the leading thread does between the updates. */
export interface Lead {
  order(): Order;
  /** @param losses means over the batch, by name */
  step(losses: ReadonlyMap<string, number>, exchange: Exchange): void;
  look(counts: Counts): void;
}

/** @param table memory of the word table */
export async function openLearner(setup: ThreadSetup, table: RowMemory): Promise<Learner> {
  const { options, hyper, blocks, frequent } = setup;
  const engine = await openNodeEngine('wasm', options.wasmFolder);
  const numbers = new Float32Array(table.table);
  const words = new Map(blocks.map((block) => [block.language, trainedWords(block, numbers, table.width)]));
  const english = words.get('en')!;
  const wordsOf = (language: string) => words.get(language) ?? english;
  const known = new Map(
    Array.from(frequent, ([language, counts]) => [language, createFrequentWords(counts, wordsOf(language))]),
  );
  return createLearner({
    engine,
    domains: setup.domains,
    hyper,
    seed: options.seed,
    wordsOf,
    labelVectorsOf: (language) => firstKnown(english, wordsOf(language)),
    frequentWordsOf: (language) => known.get(language) ?? known.get('en')!,
    objectives: options,
  });
}

/** Labels are named in English more often than not. */
function firstKnown(first: WordVectors, second: WordVectors): WordVectors {
  return {
    width: first.width,
    copyTo: (word, target, offset) =>
      first.copyTo(word, target, offset) || second.copyTo(word, target, offset),
  };
}

/** Trains until the leading thread says that it is enough. @returns what is right of the kept-out rows, by domain */
export function runThread(
  setup: ThreadSetup,
  learner: Learner,
  memory: ExchangeMemory,
  lead?: Lead,
): ReadonlyMap<string, Counts> {
  const { options, thread, parts, done } = setup;
  const exchange = joinExchange(memory, thread, { limit: setup.hyper.maxGradientNorm, parts: options.parts });
  const names = [...learner.weights.keys()];
  const places = new Map(names.map((name, index) => [name, index]));
  const views = [...learner.weights.values()];
  const put = (weight: number, numbers: Float32Array): void => heapView(views[weight]!).set(numbers);
  exchange.weights.onMoved(put);
  names.forEach((_, weight) => {
    put(weight, exchange.weights.numbers(weight));
  });
  const keptOut = parts.flatMap(({ part }) => keptOutChunks(setup.domains, part));
  const blocked = parts.some(({ part }) => part.skills.length > 0)
    ? readBlockList(options.corpora)
    : new Set<string>();
  const streams = parts.map(({ number, part }) => {
    const name = `${number} from ${done}`;
    return {
      chunks: chunksOf(sourcesOf(setup, part, blocked), name, options.seed),
      random: createRandom(seedFrom(`noise ${name}`, options.seed)),
    };
  });
  const kept = new Set(learner.kept);
  for (let update = done; ; update++) {
    const isSettled = update >= options.headsFirst;
    const losses = new Array<number>(learner.losses.length).fill(0);
    for (const { chunks, random } of streams) {
      learner.gradients(chunks.next().value, random, (found) => {
        found.losses.forEach((loss, index) => {
          losses[index] = losses[index]! + loss / options.parts;
        });
        for (const [name, gradient] of found.weights) {
          if (isSettled || !kept.has(name)) exchange.weights.addGradient(places.get(name)!, gradient);
        }
        if (isSettled) exchange.rows.addGradients(found.rows, found.rowGradients);
      });
    }
    const { order, figures } = exchange.step(losses, lead?.order());
    lead?.step(new Map(learner.losses.map((name, index) => [name, figures[index]!])), exchange);
    if (order.looks) {
      const counts = exchange.sum(totalOf([...countAll(learner, keptOut).values()]));
      lead?.look(counts as unknown as Counts);
    }
    if (order.ends) return countAll(learner, keptOut);
  }
}

function sourcesOf(
  { options, domains }: ThreadSetup,
  part: Part,
  blocked: ReadonlySet<string>,
): ChunkSources {
  const catalog = createCatalog();
  return {
    corpora: part.corpora.map(({ domain, rows }) => ({ domain: domains[domain]!, rows })),
    skills: part.skills.flatMap((file) => openSkill(file, catalog, blocked, options.seed) ?? []),
    tokens: (options.batch * tokensOfRow) / options.parts,
    skillShare: options.skillShare,
    timesOf: ({ language }) => (language === 'en' ? options.englishTimes : 1),
  };
}

/** Tokens of a row, about: a batch is so many of them rather than rows, so that parts take equally long. */
const tokensOfRow = 8.5;

/** Rows in one look at what is kept out. */
const rowsAtOnce = 40;

function keptOutChunks(domains: readonly Domain[], part: Part): Chunk[] {
  return part.corpora.flatMap(({ domain, keptOut }) =>
    Array.from({ length: Math.ceil(keptOut.length / rowsAtOnce) }, (_, index) => ({
      domain: domains[domain]!,
      rows: keptOut.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
    })),
  );
}

function countAll(learner: Learner, chunks: readonly Chunk[]): Map<string, Counts> {
  const found = new Map<string, Counts>();
  for (const chunk of chunks) {
    const counts = learner.count(chunk, createRandom(seedFrom(chunk.domain.name, 0)));
    found.set(chunk.domain.name, totalOf([found.get(chunk.domain.name) ?? [0, 0, 0, 0], counts]));
  }
  return found;
}

export function totalOf(counts: readonly Counts[]): Counts {
  const sum = (index: 0 | 1 | 2 | 3): number => counts.reduce((total, each) => total + each[index], 0);
  return [sum(0), sum(1), sum(2), sum(3)];
}
