/**
 * Going on from the last checkpoint where little has changed since: its weights, moved to where today's labels have them, and
 * a few updates on what is new among what is not.
 */

import { type DecodedCheckpoint, decodeCheckpoint } from './checkpoint';
import { CheckpointError, type CheckpointFiles } from './checkpointFiles';
import type { CheckpointInfo } from './checkpointInfo';
import { defaultHyperParameters, type HyperParameters } from './hyperParameters';
import { moveWeights } from './moveWeights';
import type { TrainOptions } from './trainOptions';
import type { LabelSet, TrainingData } from './types';

/** What is known of the last training before its weights are read. */
export interface LastTraining {
  readonly info: CheckpointInfo;
  readonly labels: LabelSet;
}

/** Where fine-tuning goes on. */
export interface LastStart {
  readonly checkpoint: DecodedCheckpoint;
  /** Trainings that began where another one ended, this one included. */
  readonly inARow: number;
  /** Samples that the checkpoint has not learned. */
  readonly added: number;
  /** Names of those that it has, see TrainingData.learned. */
  readonly learned: ReadonlySet<string>;
}

/** Samples that may come, and as many that may go: so many at least, or this share, but never more than a quarter of all. */
const fewChanges = 10;
const smallShare = 0.1;
const largestShare = 0.25;
const mostNewIntents = 1;
const mostNewSlots = 2;

/** Why a training on this data must begin anew; undefined: it may go on from the last one. */
export function whyFromScratch(
  last: LastTraining,
  data: TrainingData,
  seed: number,
  { mostContinued }: Pick<HyperParameters, 'mostContinued'> = defaultHyperParameters,
): string | undefined {
  const { learned, pretrained, last: former } = last.info;
  if (!learned || !data.learned || !pretrained) return 'the last one cannot be gone on from';
  if (last.info.seed !== seed) return 'the seed has changed';
  if ((former?.inARow ?? 0) >= mostContinued)
    return `${mostContinued} in a row have gone on from one another`;
  const labels = changesOfLabels(last.labels, data.labels);
  if (labels !== undefined) return labels;
  const { added, removed } = changesOfSamples(learned, data.learned);
  const share = Math.max(fewChanges, Math.floor(smallShare * data.sampleCount));
  const most = Math.min(share, Math.floor(largestShare * data.sampleCount));
  return Math.max(added, removed) > most ? `${added} samples have come, ${removed} have gone` : undefined;
}

function changesOfLabels(before: LabelSet, now: LabelSet): string | undefined {
  const newIntents = without(now.intents, before.intents).length;
  const newSlots = without(now.slots, before.slots).length;
  const gone = without(before.intents, now.intents).length + without(before.slots, now.slots).length;
  if (gone === 0 && newIntents <= mostNewIntents && newSlots <= mostNewSlots) return undefined;
  return 'intents or slots have come or gone';
}

function changesOfSamples(before: readonly string[], now: readonly string[]) {
  return { added: without(now, before).length, removed: without(before, now).length };
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

/** undefined where the checkpoint is of no use for this training, and it begins anew. */
export function readLastStart(
  files: CheckpointFiles,
  data: TrainingData,
  hyper: HyperParameters,
  { seed, pretrained }: TrainOptions,
): LastStart | undefined {
  const checkpoint = decodedOrNothing(files);
  if (!checkpoint || whyFromScratch(checkpoint, data, seed, hyper) !== undefined) return undefined;
  const isOfThisStart = pretrained !== undefined && checkpoint.pretrainedHash === pretrained.hash;
  if (!isOfThisStart || checkpoint.locale !== data.locale || !hasShape(checkpoint.hyper, hyper))
    return undefined;
  if (!areListsAlike(checkpoint, data)) return undefined;
  const learned = new Set(checkpoint.info.learned);
  return {
    checkpoint,
    inARow: (checkpoint.info.last?.inARow ?? 0) + 1,
    added: without(data.learned ?? [], checkpoint.info.learned ?? []).length,
    learned,
  };
}

/** A damaged one is nothing to go on from, and no reason not to train. */
function decodedOrNothing(files: CheckpointFiles): DecodedCheckpoint | undefined {
  try {
    return decodeCheckpoint(files);
  } catch (error) {
    if (error instanceof CheckpointError) return undefined;
    throw error;
  }
}

function hasShape(before: HyperParameters, now: HyperParameters): boolean {
  const shape = ['wordWidth', 'characterWidth', 'characterBuckets', 'hidden'] as const;
  return shape.every((name) => before[name] === now[name]);
}

/** A slot that takes other things than before is another slot, whatever its name. One without values was in no sample. */
function areListsAlike({ gazetteer, labels }: DecodedCheckpoint, { gazetteers }: TrainingData): boolean {
  return labels.slots.every((slot) => {
    const before = gazetteer[slot] ?? [];
    const now = new Set(gazetteers.complete[slot] ?? []);
    const kept = before.filter((value) => now.has(value)).length;
    const isInBoth = before.length > 0 && now.size > 0;
    return !isInBoth || kept >= Math.max(before.length, now.size) / 2;
  });
}

/** The checkpoint's numbers in the places of today's labels; what has no place there starts as it would anyway. */
export function continuedWeights(
  { checkpoint }: LastStart,
  labels: LabelSet,
  fresh: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  return moveWeights(checkpoint.weights, checkpoint.labels, labels, fresh);
}
