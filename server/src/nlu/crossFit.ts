/**
 * Cross-fitting (Chernozhukov et al. 2018): each part of the samples is read by a network that has been fine-tuned on all
 * the others, from the same pretrained start, so that no sample is read by who has learned it.
 */
import type { Engine } from '../engine/openEngine';
import type { Predictor, TrainHooks, TrainOptions } from './api';
import { finetune } from './finetune';
import type { HyperParameters } from './hyperParameters';
import { loadPredictor } from './predictor';
import type { ScoredIntent, TrainingData } from './types';

/** One part that is left out. */
export interface Fold<T> {
  /** Without the part's samples; its labels are those of all. */
  readonly data: TrainingData;
  /** Reads the part by who has not seen it. */
  read(predictor: Predictor): T;
}

/**
 * Fine-tunes once a fold, one after the other. The hooks hear of all folds as of one training.
 * @throws CancelledError once the hooks' token is cancelled
 */
export async function crossFit<T>(
  engine: Engine,
  folds: readonly Fold<T>[],
  options: TrainOptions,
  hooks: TrainHooks,
  chosen: Partial<HyperParameters> = {},
): Promise<T[]> {
  const found: T[] = [];
  for (const [index, { data, read }] of folds.entries()) {
    const share = (fraction: number): number => (index + fraction) / folds.length;
    const { files } = await finetune(
      engine,
      data,
      options,
      {
        cancellation: hooks.cancellation,
        onProgress: (progress) => hooks.onProgress({ ...progress, fraction: share(progress.fraction) }),
      },
      chosen,
    );
    const predictor = loadPredictor(engine, files, options.pretrained);
    try {
      found.push(read(predictor));
    } finally {
      predictor.dispose();
    }
  }
  return found;
}

/** An intent and how much more likely it is than another one, as a difference of logarithms. */
export interface LogMargin {
  /** The likeliest but the own one. */
  readonly rival: string;
  /** Positive where the rival is likelier. */
  readonly margin: number;
}

/** Of nothing no logarithm can be taken. */
const leastProbability = 1e-9;

/**
 * @param claimants the intents that count: those that have samples
 * @returns undefined where none but the own one counts
 */
export function logMargin(
  scored: readonly ScoredIntent[],
  own: string,
  claimants: ReadonlySet<string>,
): LogMargin | undefined {
  const ownLog = logOf(scored.find(({ intent }) => intent === own));
  const rival = scored
    .filter(({ intent }) => intent !== own && claimants.has(intent))
    .reduce<ScoredIntent | undefined>(
      (best, each) => (best === undefined || each.confidence > best.confidence ? each : best),
      undefined,
    );
  return rival && { rival: rival.intent, margin: logOf(rival) - ownLog };
}

function logOf(scored: ScoredIntent | undefined): number {
  return Math.log(Math.max(leastProbability, scored?.confidence ?? 0));
}
