/** The second opinion on a model: its samples in four parts, each read by a network that has learned the other three. */
import { hashOf } from '../../base/hash';
import { seedFrom } from '../../base/random';
import type { Catalog } from '../../catalog/types';
import type { Engine } from '../../engine/openEngine';
import type { Predictor, TrainHooks, TrainOptions } from '../../nlu/api';
import { crossFit, type Fold, logMargin } from '../../nlu/crossFit';
import type { HyperParameters } from '../../nlu/hyperParameters';
import { sampleKey } from '../corpus/collectSamples';
import { isInReach } from '../corpus/reach';
import { createTrainingData } from '../corpus/trainingData';
import { fillingsOf } from '../predictSamples';
import { averageIntents, judgeSample } from '../sampleJudgement';
import type { IntentSample, ModelSnapshot } from '../snapshot';
import type { FoldOpinion, OutOfFold, SecondOpinion } from './secondOpinion';

const foldCount = 4;

export interface CrossFitting {
  readonly engine: Engine;
  readonly snapshot: ModelSnapshot;
  readonly catalog: Catalog;
  readonly options: TrainOptions;
  readonly hooks: TrainHooks;
  /** Folds of it that are still the same are not trained again. */
  readonly former?: SecondOpinion | undefined;
  readonly hyper?: Partial<HyperParameters>;
}

/**
 * Takes as long as `foldCount` fine-tunings, less what is known from before.
 * @throws CancelledError once the hooks' token is cancelled
 */
export async function crossFitSkill(fitting: CrossFitting): Promise<SecondOpinion> {
  const { engine, options, hooks, former, hyper } = fitting;
  const known = new Map(former?.folds.map((fold) => [fold.contentHash, fold]));
  const parts = partsOf(fitting);
  const missing = parts.filter(({ contentHash }) => !known.has(contentHash));
  const found = await crossFit(
    engine,
    missing.map(({ fold }) => fold),
    options,
    hooks,
    hyper,
  );
  missing.forEach(({ contentHash }, index) => {
    known.set(contentHash, { contentHash, samples: found[index]! });
  });
  return { folds: parts.map(({ contentHash }): FoldOpinion => known.get(contentHash)!) };
}

interface Part {
  readonly contentHash: string;
  readonly fold: Fold<OutOfFold[]>;
}

function partsOf({ snapshot, catalog, options }: CrossFitting): Part[] {
  const samples = snapshot.samples.filter(({ sample }) => isInReach(sample));
  // By a hash of the text, so that a new sample does not move the others across.
  const partOf = ({ sample }: IntentSample): number => seedFrom(sampleKey(sample), options.seed) % foldCount;
  return Array.from({ length: foldCount }, (_, part): Part[] => {
    const held = distinct(samples.filter((each) => partOf(each) === part));
    if (held.length === 0) return [];
    const leftOut = new Set(held.map(({ sample }) => sampleKey(sample)));
    const data = createTrainingData(snapshot.model, catalog, {
      seed: options.seed,
      holdsOut: false,
      leftOut,
    });
    if (data.sampleCount === 0) return [];
    const names = held.map(({ intent, sample }) => [intent.name.value, sampleKey(sample)]);
    const contentHash = hashOf(JSON.stringify([data.contentHash, options.pretrained?.hash ?? '', names]));
    return [{ contentHash, fold: { data, read: (predictor) => readPart(held, snapshot, predictor) } }];
  }).flat();
}

/** A sample that an intent has twice is one. */
function distinct(samples: readonly IntentSample[]): IntentSample[] {
  const byName = new Map(
    samples.map((each) => [`${each.intent.name.value}\n${sampleKey(each.sample)}`, each]),
  );
  return [...byName.values()];
}

const samplesAtOnce = 16;

function readPart(held: readonly IntentSample[], snapshot: ModelSnapshot, predictor: Predictor): OutOfFold[] {
  const claimants = new Set(snapshot.samples.map(({ intent }) => intent.name.value));
  const found: OutOfFold[] = [];
  for (let start = 0; start < held.length; start += samplesAtOnce) {
    found.push(...readSome(held.slice(start, start + samplesAtOnce), snapshot, predictor, claimants));
  }
  return found;
}

function readSome(
  samples: readonly IntentSample[],
  snapshot: ModelSnapshot,
  predictor: Predictor,
  claimants: ReadonlySet<string>,
): OutOfFold[] {
  const asked = samples.map((each) => ({
    ...each,
    key: sampleKey(each.sample),
    fillings: fillingsOf(snapshot, each),
  }));
  const utterances = asked.flatMap(({ fillings }) => fillings.map(({ utterance }) => utterance));
  const without = asked.flatMap(({ intent, key, fillings }) =>
    fillings.map(() => ({ intent: intent.name.value, key })),
  );
  // The margin is the network's: what the text says of itself is the grammar's to tell.
  const alone = predictor.predict(utterances);
  const withText = predictor.predict(utterances, snapshot.skillText(), without);
  let end = 0;
  return asked.flatMap(({ intent, key, fillings }): OutOfFold[] => {
    const start = end;
    end += fillings.length;
    const own = intent.name.value;
    const found = logMargin(averageIntents(alone.slice(start, end)), own, claimants);
    const judgement = judgeSample(fillings, withText.slice(start, end));
    return found ? [{ intent: own, key, rival: found.rival, logMargin: found.margin, judgement }] : [];
  });
}
