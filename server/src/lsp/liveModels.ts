/**
 * What answers for a model right now, whether its file is open or not: what the editor asks, else the stored checkpoint,
 * else a quick model of the present text.
 */
import { URI } from 'vscode-uri';
import type { Host } from '../analysis/host';
import type { LiveModel } from '../analysis/liveModel';
import type { ModelSnapshot } from '../analysis/snapshot';
import { t } from '../base/l10n';
import { CancelledError, type CancellationToken } from '../base/cancellation';
import { createLruCache } from '../base/lruCache';
import type { Predictor } from '../nlu/api';
import { type QuickModel, trainQuickSteps } from '../nlu/quick/trainQuick';
import type { TrainedModels } from './trainedModels';
import type { Turns } from './turns';

export interface LiveModels {
  /** @throws CancelledError; NoLiveModel with a sentence for the author */
  open(modelUri: string, cancellation: CancellationToken): Promise<LiveModel>;
  /**
   * Asks a question that takes turns. Where another model has taken the first one's place meanwhile, which is then
   * disposed, the question is asked of that one. Throws as `open` does.
   */
  ask<T>(
    modelUri: string,
    cancellation: CancellationToken,
    question: (model: LiveModel) => Promise<T>,
  ): Promise<T>;
}

/** Why nothing can answer: the message names the file and the mend. */
export class NoLiveModel extends Error {
  constructor(modelUri: string, reason: string) {
    super(`${URI.parse(modelUri).fsPath}: ${reason}`);
    this.name = 'NoLiveModel';
  }
}

export interface LiveModelsOptions {
  readonly host: Pick<Host, 'modelSnapshot'>;
  readonly models: Pick<TrainedModels, 'load' | 'release'>;
  /** What answers for open documents. */
  readonly inUse: (modelUri: string) => Predictor | undefined;
  /** Whether an open document looks to the model: then it is not ours to let go. */
  readonly isLookedTo: (modelUri: string) => boolean;
  readonly seed: () => number;
  readonly turns: Turns;
}

/** Checkpoints in memory that no open document needs. */
const mostBorrowed = 4;
const mostQuick = 8;

export function createLiveModels(options: LiveModelsOptions): LiveModels {
  const { host, models } = options;
  const borrowed = new Set<string>();
  const quick = createLruCache<string, QuickModel>(mostQuick);

  const borrow = (modelUri: string): void => {
    borrowed.delete(modelUri);
    borrowed.add(modelUri);
    for (const oldest of borrowed) {
      if (borrowed.size <= mostBorrowed) return;
      borrowed.delete(oldest);
      if (!options.isLookedTo(oldest)) models.release(oldest);
    }
  };

  /** In turns, so that nobody who types waits. */
  const inTurns = async <T>(steps: Generator<void, T>, cancellation: CancellationToken): Promise<T> => {
    const result = await options.turns.run(steps, () => !cancellation.isCancellationRequested);
    if (result === undefined) throw new CancelledError();
    return result;
  };

  const learnQuickly = async (
    snapshot: ModelSnapshot,
    cancellation: CancellationToken,
  ): Promise<QuickModel> => {
    const seed = options.seed();
    const data = await inTurns(snapshot.trainingDataSteps(seed), cancellation);
    if (data.labels.intents.length < 2) {
      throw new NoLiveModel(snapshot.uri, t('fewer than two intents have samples; add some to tell apart.'));
    }
    const model =
      quick.get(data.contentHash) ?? (await inTurns(trainQuickSteps(data, { seed }), cancellation));
    quick.set(data.contentHash, model);
    return model;
  };

  const stored = async (modelUri: string): Promise<Predictor | undefined> => {
    const predictor = await models.load(modelUri);
    if (!options.isLookedTo(modelUri)) {
      if (predictor === undefined) models.release(modelUri);
      else borrow(modelUri);
    }
    return predictor;
  };

  const open: LiveModels['open'] = async (modelUri, cancellation) => {
    const snapshot = await host.modelSnapshot(modelUri);
    if (snapshot === undefined) {
      throw new NoLiveModel(modelUri, t('there is no interaction model here; name another file.'));
    }
    const inUse = options.inUse(snapshot.uri);
    const predictor = inUse ?? (await stored(snapshot.uri)) ?? (await learnQuickly(snapshot, cancellation));
    const contentHash = await inTurns(snapshot.contentHashSteps(predictor.info.seed), cancellation);
    return { snapshot, predictor, outdated: contentHash !== predictor.info.contentHash };
  };

  return {
    open,
    async ask(modelUri, cancellation, question) {
      for (;;) {
        const model = await open(modelUri, cancellation);
        try {
          return await question(model);
        } catch (error) {
          const { predictor } = await open(modelUri, cancellation);
          if (predictor === model.predictor) throw error;
        }
      }
    },
  };
}
