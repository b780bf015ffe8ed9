/** The process that learns skills, one job after another. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createCatalog } from '../../server/src/catalog/catalog';
import { judgedOf } from '../../server/src/nlu/evaluate';
import type { Interpreter } from '../../server/src/nlu/interpret';
import type { AnnotatedUtterance } from '../../server/src/nlu/types';
import { serveJobs } from '../jobs/pool';
import type { CurvePoint } from '../measure/convergence';
import { measure } from '../measure/measures';
import { systemNamed } from '../systems/all';
import type { Readers } from '../systems/system';
import { maxent } from '../systems/maxent';
import { type Learning, openLearning } from '../systems/openLearning';
import type { TransferJob, TransferResult } from './messages';
import { type SkillSplit, splitSkill } from './skillSplit';

const catalog = createCatalog();
let opened: Learning | undefined;

async function work(job: TransferJob): Promise<TransferResult | undefined> {
  opened ??= await openLearning(job.wasmFolder, job.pretrained);
  const split = splitSkill(readFileSync(job.path, 'utf8'), job.path, catalog, job.seed);
  if (!split) return undefined;
  const { heldOut } = split;
  const system = systemNamed(job.system);
  const timed = await learn(job, split, opened);
  const { learned, seconds, curve } = timed;
  const { shipped, alone } = learned;
  const { readings, ...figures } = await readBy(shipped, heldOut);
  const { readings: _, ...aloneFigures } = await readBy(alone, heldOut);
  const result = {
    skill: basename(job.path, '.json'),
    seed: job.seed,
    system: system.name,
    samples: split.samples,
    heldOut: heldOut.length,
    locale: split.locale,
    refused: readings.filter(({ isRefused }) => isRefused).length / heldOut.length,
    ...figures,
    alone: aloneFigures,
    seconds,
    updates: learned.updates,
    answers: readings.map(({ answer, intentProbabilities, intent }, i) => ({
      confidence: intentProbabilities[intent] ?? 0,
      right: answer === heldOut[i]!.intent,
    })),
    curve,
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  learned.dispose();
  return result;
}

async function readBy({ complete, unlisted }: Readers, utterances: readonly AnnotatedUtterance[]) {
  const asked = utterances.map(({ tokens }) => tokens);
  const readings = await complete(asked);
  const unlistedFrameError = measure(judgedOf(await unlisted(asked), utterances)).frameError;
  return { readings, ...measure(judgedOf(readings, utterances)), unlistedFrameError };
}

/** Looking at the curve is not counted as learning. */
async function learn(
  job: TransferJob,
  { data, wholeData, heldOut, text }: SkillSplit,
  { engine, pretrainedFor }: Learning,
) {
  const system = systemNamed(job.system);
  const curve: CurvePoint[] = [];
  let looking = 0;
  const watch = (update: number, interpret: Interpreter): void => {
    if (!isOnCurve(update)) return;
    const began = performance.now();
    curve.push({ update, frameError: frameErrorOf(interpret, heldOut) });
    looking += performance.now() - began;
  };
  const pretrained = await pretrainedFor(data.locale);
  const started = performance.now();
  // The classical baseline needs no samples of its own to look at: it learns from all from the start.
  const given = system === maxent ? wholeData : data;
  const how = {
    engine,
    pretrained,
    seed: job.seed,
    watch: job.curve ? watch : undefined,
    text,
  };
  const learned = await system.learn(given, how);
  return { learned, seconds: (performance.now() - started - looking) / 1000, curve };
}

/** Close together where curves are steep. */
function isOnCurve(update: number): boolean {
  return update <= 60 ? update % 5 === 0 : update % 25 === 0;
}

function frameErrorOf({ read }: Interpreter, utterances: readonly AnnotatedUtterance[]): number {
  const readings = read(utterances.map(({ tokens }) => tokens));
  return measure(judgedOf(readings, utterances)).frameError;
}

serveJobs(work);
