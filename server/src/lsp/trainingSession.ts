/** From a save to a fine-tuned model: coalesced, cancellable, away from the server's thread. */
import type { ModelSnapshot } from '../analysis/snapshot';
import { whyNotTrainable } from '../analysis/trainable';
import { CancelledError } from '../base/cancellation';
import { t } from '../base/l10n';
import { createLatestWins, type Run } from '../base/latestWins';
import { messageOf } from '../base/messageOf';
import type { ModelProblem } from '../model/types';
import type { CheckpointFiles, CheckpointInfo } from '../nlu/api';
import { whyFromScratch } from '../nlu/lastStart';
import type { TrainingData } from '../nlu/types';
import type { FinetuneResult, Settings } from '../protocol';
import type { Log } from './log';
import type { Trainer } from './runtime';
import { nameOf } from './trainingHabits';
import type { TrainedModels } from './trainedModels';
import type { Turns } from './turns';
import { toWireMetrics } from './wireMetrics';

export type TrainingState =
  | { readonly state: 'training'; readonly fraction: number }
  | { readonly state: 'failed'; readonly reason: string };

export interface TrainingSession {
  /** Trains on the snapshot's text, unless the model in use has seen exactly that. Does not reject. */
  train(snapshot: ModelSnapshot, settings: Settings): Run<FinetuneResult>;
  /** At opening: a renamed file takes over what it had under its old name; true: that answers from now on. */
  takeOver(snapshot: ModelSnapshot, seed: number): Promise<boolean>;
  /** The model's file is gone: a run of it is cancelled. */
  stop(modelUri: string): void;
  /** undefined: nothing to tell, the model in use speaks for itself. */
  stateOf(modelUri: string): TrainingState | undefined;
  dispose(): void;
}

export interface TrainingSessionOptions {
  readonly createTrainer: () => Trainer;
  readonly models: TrainedModels;
  readonly turns: Turns;
  readonly log: Log;
  /** Told of every change of `stateOf`, and after a new model has been taken into use. */
  readonly onChange: (modelUri: string, change: 'state' | 'model') => void;
}

/** A run with what it was asked for, so that the same question twice is one run. */
interface ActiveRun {
  readonly ticket: symbol;
  readonly contentHash: string;
  readonly seed: number;
  readonly run: Run<FinetuneResult>;
}

export function createTrainingSession(options: TrainingSessionOptions): TrainingSession {
  const { models, log, onChange } = options;
  const queue = createLatestWins<CheckpointFiles>();
  const active = new Map<string, ActiveRun>();
  const states = new Map<string, TrainingState>();
  let trainer: Trainer | undefined;

  const setState = (modelUri: string, state: TrainingState | undefined): void => {
    if (state === undefined) states.delete(modelUri);
    else states.set(modelUri, state);
    onChange(modelUri, 'state');
  };

  const start = (
    snapshot: ModelSnapshot,
    settings: Settings,
    last: CheckpointFiles | undefined,
    isNewest: () => boolean,
  ): Run<CheckpointFiles> => {
    trainer ??= options.createTrainer();
    const request = {
      source: snapshot.source,
      seed: settings.finetune.seed,
      backend: settings.engine.backend,
      ...(last && { last }),
    };
    return trainer.train(request, ({ fraction }) => {
      if (isNewest()) setState(snapshot.uri, { state: 'training', fraction });
    });
  };

  const finish = async (modelUri: string, files: CheckpointFiles): Promise<FinetuneResult> => {
    const notStored = await models.install(modelUri, files);
    if (notStored !== undefined) log.warn(`${modelUri}: ${notStored}`);
    return {
      outcome: 'trained',
      ...(notStored === undefined ? {} : { message: notStored }),
      ...measured(models.get(modelUri)?.info),
    };
  };

  const submit = (
    snapshot: ModelSnapshot,
    settings: Settings,
    contentHash: string,
    last: CheckpointFiles | undefined,
  ): Run<FinetuneResult> => {
    const modelUri = snapshot.uri;
    const seed = settings.finetune.seed;
    const ticket = Symbol(modelUri);
    const isNewest = (): boolean => active.get(modelUri)?.ticket === ticket;
    const training = queue.submit(modelUri, () => start(snapshot, settings, last, isNewest));
    const settle = async (): Promise<FinetuneResult> => {
      const result = await outcomeOf(training.result.then((files) => finish(modelUri, files)));
      if (isNewest()) {
        active.delete(modelUri);
        states.delete(modelUri);
        if (result.outcome === 'failed') {
          const reason = result.message ?? t('unknown');
          states.set(modelUri, { state: 'failed', reason });
          log.error(`${modelUri}: training failed. ${reason}`);
        }
        onChange(modelUri, result.outcome === 'trained' ? 'model' : 'state');
      } else if (result.outcome === 'trained') {
        onChange(modelUri, 'model');
      }
      return result;
    };
    const run: Run<FinetuneResult> = { result: settle(), cancel: () => training.cancel() };
    active.set(modelUri, { ticket, contentHash, seed, run });
    setState(modelUri, { state: 'training', fraction: 0 });
    return run;
  };

  /** A run of it is cancelled, and how the last one ended is forgotten. */
  const stop = (modelUri: string): void => {
    const running = active.get(modelUri);
    if (running !== undefined) running.run.cancel();
    else if (states.has(modelUri)) setState(modelUri, undefined);
  };

  const refuse = (snapshot: ModelSnapshot, seed: number): FinetuneResult | undefined => {
    const broken = whyNotTrainable(snapshot.model);
    // What is half typed is nobody's model: the last good one goes on answering, a run for it goes on.
    if (broken !== undefined) return { outcome: 'failed', message: describe(broken, snapshot) };
    if (snapshot.trainingData(seed).sampleCount > 0) return undefined;
    // No run, so none that has failed: the state is that of the model in use, or of none.
    stop(snapshot.uri);
    return { outcome: 'failed', message: nothingToLearn() };
  };

  /** Of the model in use; where there is none, a renamed file takes over what it had under its old name. */
  const infoOf = async (modelUri: string, wanted: { contentHash: string; seed: number }) => {
    const present = await models.load(modelUri);
    if (present !== undefined || !(await models.adopt(modelUri, wanted))) return present?.info;
    onChange(modelUri, 'model');
    return models.get(modelUri)?.info;
  };

  /** The checkpoint to go on from; undefined where the training begins anew. */
  const lastOf = async (modelUri: string, data: TrainingData, seed: number) => {
    const present = models.get(modelUri);
    if (present === undefined) return undefined;
    const reason = whyFromScratch(present, data, seed);
    log.info(
      `${nameOf(modelUri)}: fine-tuning ${reason ? `begins anew, ${reason}` : 'goes on from the last model'}.`,
    );
    return reason === undefined ? models.stored(modelUri) : undefined;
  };

  const prepare = async (
    snapshot: ModelSnapshot,
    settings: Settings,
    isCancelled: () => boolean,
  ): Promise<Run<FinetuneResult>> => {
    const seed = settings.finetune.seed;
    const refusal = refuse(snapshot, seed);
    if (refusal !== undefined) return settled(refusal);
    const data = snapshot.trainingData(seed);
    const info = await infoOf(snapshot.uri, { contentHash: data.contentHash, seed });
    if (isCancelled()) return settled({ outcome: 'cancelled' });
    const running = active.get(snapshot.uri);
    if (running?.contentHash === data.contentHash && running.seed === seed) return running.run;
    if (info?.contentHash === data.contentHash && info.seed === seed) {
      // The text is back at what the model knows: a run on the text in between is of no use any more.
      running?.run.cancel();
      if (running === undefined) setState(snapshot.uri, undefined);
      return settled({ outcome: 'unchanged', ...measured(info) });
    }
    const last = await lastOf(snapshot.uri, data, seed);
    if (isCancelled()) return settled({ outcome: 'cancelled' });
    return submit(snapshot, settings, data.contentHash, last);
  };

  return {
    train(snapshot, settings) {
      let cancelled = false;
      let inner: Run<FinetuneResult> | undefined;
      const result = outcomeOf(
        prepare(snapshot, settings, () => cancelled).then((run) => {
          inner = run;
          if (cancelled) run.cancel();
          return run.result;
        }),
      );
      return {
        result,
        cancel() {
          cancelled = true;
          inner?.cancel();
        },
      };
    },
    async takeOver(snapshot, seed) {
      const isTaken = await models.takeOver(snapshot.uri, async () => {
        const contentHash = await options.turns.run(snapshot.contentHashSteps(seed), () => true);
        return contentHash === undefined ? undefined : { contentHash, seed };
      });
      if (isTaken) onChange(snapshot.uri, 'model');
      return isTaken;
    },
    stop,
    stateOf: (modelUri) => states.get(modelUri),
    dispose() {
      queue.cancelAll();
      trainer?.dispose();
      trainer = undefined;
    },
  };
}

function measured(info: CheckpointInfo | undefined): Pick<FinetuneResult, 'heldOut'> {
  const heldOut = info?.report.heldOut;
  return heldOut ? { heldOut: toWireMetrics(heldOut) } : {};
}

const nothingToLearn = (): string =>
  t('The model has no sample utterances to learn from; add samples to its intents.');

/** Where the text is broken, and that it must be mended first. */
function describe({ part, range, message }: ModelProblem, { documents }: ModelSnapshot): string {
  const document = documents.find((each) => each.part === part);
  const told = t('{0} Nothing is learned until the text is whole.', message);
  if (document === undefined) return told;
  return t('Line {0}: {1}', document.text.positionAt(range.start).line + 1, told);
}

function settled(result: FinetuneResult): Run<FinetuneResult> {
  return { result: Promise.resolve(result), cancel: () => undefined };
}

async function outcomeOf(work: Promise<FinetuneResult>): Promise<FinetuneResult> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CancelledError) return { outcome: 'cancelled' };
    return { outcome: 'failed', message: messageOf(error) };
  }
}
