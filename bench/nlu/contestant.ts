/** The process that learns public corpora, one job after another. */
import { judgedOf } from '../../server/src/nlu/evaluate';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import type { Judged } from '../../server/src/nlu/metrics';
import { serveJobs } from '../jobs/pool';
import { meanOf } from '../measure/bootstrap';
import { calibrationError } from '../measure/calibration';
import { measure } from '../measure/measures';
import { type PretrainingRow, readCorpusFile } from '../pretrain/readCorpora';
import { systemNamed } from '../systems/all';
import { type Learning, openLearning } from '../systems/openLearning';
import { corpusData, toUtterance } from './corpusData';
import type { NluJob, NluResult } from './messages';
import { rowsPerIntent, shareOfRows } from './sampleRows';
import { slotF1PerSlot } from './slotF1PerSlot';

const corpusRows = 3000;
const corpusBatch = 32;
const opened = new Map<string, Promise<Learning>>();

async function work(job: NluJob): Promise<NluResult> {
  const ready = opened.get(job.pretrained) ?? openLearning(job.wasmFolder, job.pretrained);
  opened.set(job.pretrained, ready);
  const { train, test, outside } = readRows(job);
  const intents = job.modelPerIntent ? [...new Set(train.map(({ intent }) => intent))] : [undefined];
  const parts = [];
  for (const intent of intents) {
    const own = ({ intent: each }: PretrainingRow): boolean => intent === undefined || each === intent;
    parts.push(await learn(job, await ready, train.filter(own), test.filter(own), outside));
  }
  const answers = parts.flatMap((part) => part.answers);
  return {
    job,
    rows: train.length,
    tested: test.length,
    ...measure(parts.flatMap(({ judged }) => judged)),
    alone: measure(parts.flatMap(({ judgedAlone }) => judgedAlone)),
    ece: calibrationError(answers),
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    updates: parts.reduce((sum, { updates }) => sum + updates, 0),
    ...(job.modelPerIntent && {
      meanSlotF1: meanOf(parts.map(({ judged }) => slotF1PerSlot(judged))),
      aloneMeanSlotF1: meanOf(parts.map(({ judgedAlone }) => slotF1PerSlot(judgedAlone))),
    }),
    ...(outside.length > 0 && {
      outOfScopeAuc: rankChance(
        parts.flatMap((part) => part.outside),
        answers.map(({ confidence }) => confidence),
      ),
    }),
  };
}

function readRows(job: NluJob) {
  const all = readCorpusFile(job.train).filter(({ intent }) => intent !== job.outOfScope);
  const drawn = job.perIntent === undefined ? all : rowsPerIntent(all, job.perIntent, job.seed);
  const tested = readCorpusFile(job.test);
  const isOutside = ({ intent }: PretrainingRow): boolean =>
    job.outOfScope !== undefined && intent === job.outOfScope;
  return {
    train: job.share === undefined ? drawn : shareOfRows(drawn, job.share, job.seed),
    test: tested.filter((row) => !isOutside(row)),
    outside: tested.filter(isOutside),
  };
}

async function learn(
  job: NluJob,
  { engine, pretrainedFor }: Learning,
  train: readonly PretrainingRow[],
  test: readonly PretrainingRow[],
  outside: readonly PretrainingRow[],
) {
  const data = corpusData(train, job.seed);
  const system = systemNamed(job.system);
  const pretrained = await pretrainedFor(data.locale);
  const started = performance.now();
  const chosen = chosenFor(job, data.sampleCount);
  const { skill } = data;
  const text = skill && { complete: skill, training: skill };
  const how = { engine, pretrained, seed: job.seed, watch: undefined, text, chosen };
  const learned = await system.learn(data, how);
  const seconds = (performance.now() - started) / 1000;
  const utterances = test.map(toUtterance);
  const readings = await learned.shipped.complete(utterances.map(({ tokens }) => tokens));
  const alone = await learned.alone.complete(utterances.map(({ tokens }) => tokens));
  const unsure = await learned.shipped.complete(outside.map(({ tokens }) => tokens));
  learned.dispose();
  const judged: Judged[] = judgedOf(readings, utterances);
  return {
    judged,
    judgedAlone: judgedOf(alone, utterances),
    seconds,
    updates: learned.updates,
    answers: readings.map(({ intentProbabilities, intent }, i) => ({
      confidence: intentProbabilities[intent]!,
      right: judged[i]!.predictedIntent === judged[i]!.expectedIntent,
    })),
    outside: unsure.map(({ intentProbabilities, intent }) => intentProbabilities[intent]!),
  };
}

/** The product's budget is for hundreds of samples; a corpus is gone through a number of times in larger batches. */
function chosenFor({ epochs, rate }: NluJob, rows: number): Partial<HyperParameters> {
  const updates = Math.round((epochs * rows) / corpusBatch);
  const budget = { batchSize: corpusBatch, baseUpdates: updates, updatesPerSample: 0, maxUpdates: updates };
  return { ...(rows >= corpusRows && budget), ...(rate !== undefined && { learningRate: rate }) };
}

/** The area under the ROC curve: the share of pairs in which the first is lower, ties by half. */
function rankChance(lower: readonly number[], higher: readonly number[]): number {
  const sorted = higher.toSorted((a, b) => a - b);
  const below = (value: number, orEqual: boolean): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const isBelow = orEqual ? sorted[middle]! <= value : sorted[middle]! < value;
      if (isBelow) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const sum = lower.reduce(
    (total, value) => total + sorted.length - (below(value, false) + below(value, true)) / 2,
    0,
  );
  return sum / (lower.length * sorted.length);
}

serveJobs(work);
