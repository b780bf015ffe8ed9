/** Which samples two texts of one model share that would be heard differently. */
import type { SamplePredictor } from '../analysis/predictSamples';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { SamplePrediction } from '../analysis/types';
import type { CancellationToken } from '../base/cancellation';
import type { Scheduler } from '../base/scheduler';
import { provideSamplePredictions } from '../features/samplePredictions';
import type { Predictor } from '../nlu/api';
import { trainQuickSteps } from '../nlu/quick/trainQuick';
import type { CompareResult, LinePrediction } from '../protocol';

export interface CompareOptions {
  readonly samples: SamplePredictor;
  readonly scheduler: Scheduler;
  readonly seed: number;
  readonly cancellation: CancellationToken;
}

/** Steps of reading and learning between two turns for others: some milliseconds. */
const stepsPerTurn = 10;

/**
 * Like is compared with like: a quick model of each text reads that text's samples, so that the author's changes are all
 * that differs. undefined when cancelled, or where a text has no samples.
 */
export async function compareTexts(
  before: ModelSnapshot,
  now: ModelSnapshot,
  options: CompareOptions,
): Promise<CompareResult | undefined> {
  const former = await readAll(before, options);
  const present = await readAll(now, options);
  if (former === undefined || present === undefined) return undefined;
  const known = new Map(former.map((line) => [line.key, line]));
  const shared = present.filter(({ key }) => known.has(key));
  const changes = shared.flatMap(({ key, line, frame }) => {
    const earlier = known.get(key)!;
    return earlier.frame === frame ? [] : [{ before: earlier.line, now: line }];
  });
  return { changes, added: present.length - shared.length, removed: former.length - shared.length };
}

interface ReadSample {
  readonly key: string;
  /** Intent and slots as they are heard. */
  readonly frame: string;
  readonly line: LinePrediction;
}

async function readAll(snapshot: ModelSnapshot, options: CompareOptions): Promise<ReadSample[] | undefined> {
  const { samples, cancellation } = options;
  const predictor = await learn(snapshot, options);
  if (predictor === undefined) return undefined;
  for await (const _ of samples.run(snapshot, predictor, snapshot.samples, cancellation));
  if (cancellation.isCancellationRequested) return undefined;
  const predictions = samples.known(snapshot, predictor);
  const { lines } = provideSamplePredictions(snapshot, snapshot.samples, predictions);
  return predictions.map((prediction, i) => ({
    key: JSON.stringify([prediction.expectedIntent, prediction.text]),
    frame: frameOf(prediction),
    line: lines[i]!,
  }));
}

async function learn(
  snapshot: ModelSnapshot,
  { scheduler, seed, cancellation }: CompareOptions,
): Promise<Predictor | undefined> {
  const steps = learnSteps(snapshot, seed);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % stepsPerTurn === 0) await scheduler.yield();
    if (cancellation.isCancellationRequested) return undefined;
  }
}

function* learnSteps(snapshot: ModelSnapshot, seed: number): Generator<void, Predictor | undefined> {
  const data = yield* snapshot.trainingDataSteps(seed);
  return data.sampleCount === 0 ? undefined : yield* trainQuickSteps(data, { seed });
}

function frameOf({ intent, slots, extraSlots }: SamplePrediction): string {
  return JSON.stringify([intent, slots.map(({ predicted }) => predicted ?? null), extraSlots]);
}
