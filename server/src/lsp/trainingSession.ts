/** From a save to a fine-tuned model: coalesced, cancellable, away from the server's thread. */
import type { ModelSnapshot } from '../analysis/snapshot';
import { CancelledError } from '../base/cancellation';
import { createLatestWins, type Run } from '../base/latestWins';
import type { CheckpointFiles } from '../nlu/api';
import type { FinetuneResult, Settings } from '../protocol';
import { type Log, messageOf } from './log';
import type { Trainer } from './runtime';
import type { TrainedModels } from './trainedModels';
import { toWireMetrics } from './wireMetrics';

export type TrainingState =
  | { readonly state: 'training'; readonly fraction: number }
  | { readonly state: 'failed'; readonly reason: string };

export interface TrainingSession {
  /** Trains on the snapshot's text, unless the model in use has seen exactly that. Does not reject. */
  train(snapshot: ModelSnapshot, settings: Settings): Run<FinetuneResult>;
  /** undefined: nothing to tell, the model in use speaks for itself. */
  stateOf(modelUri: string): TrainingState | undefined;
  dispose(): void;
}

export interface TrainingSessionOptions {
  readonly createTrainer: () => Trainer;
  readonly models: TrainedModels;
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
    isNewest: () => boolean,
  ): Run<CheckpointFiles> => {
    trainer ??= options.createTrainer();
    const request = {
      source: snapshot.source,
      seed: settings.finetune.seed,
      backend: settings.engine.backend,
    };
    return trainer.train(request, ({ fraction }) => {
      if (isNewest()) setState(snapshot.uri, { state: 'training', fraction });
    });
  };

  const finish = async (modelUri: string, files: CheckpointFiles): Promise<FinetuneResult> => {
    const notStored = await models.install(modelUri, files);
    if (notStored !== undefined) log.warn(`${modelUri}: ${notStored}`);
    const heldOut = models.get(modelUri)?.info.report.heldOut;
    return {
      outcome: 'trained',
      ...(notStored === undefined ? {} : { message: notStored }),
      ...(heldOut === undefined ? {} : { heldOut: toWireMetrics(heldOut) }),
    };
  };

  const submit = (snapshot: ModelSnapshot, settings: Settings, contentHash: string): Run<FinetuneResult> => {
    const modelUri = snapshot.uri;
    const seed = settings.finetune.seed;
    const ticket = Symbol(modelUri);
    const isNewest = (): boolean => active.get(modelUri)?.ticket === ticket;
    const training = queue.submit(modelUri, () => start(snapshot, settings, isNewest));
    const settle = async (): Promise<FinetuneResult> => {
      const result = await outcomeOf(training.result.then((files) => finish(modelUri, files)));
      if (isNewest()) {
        active.delete(modelUri);
        states.delete(modelUri);
        if (result.outcome === 'failed') {
          const reason = result.message ?? 'unknown';
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

  const prepare = async (
    snapshot: ModelSnapshot,
    settings: Settings,
    isCancelled: () => boolean,
  ): Promise<Run<FinetuneResult>> => {
    const seed = settings.finetune.seed;
    const data = snapshot.trainingData(seed);
    if (data.sampleCount === 0) return settled(refuse(snapshot, setState));
    const info = (await models.load(snapshot.uri))?.info;
    if (isCancelled()) return settled({ outcome: 'cancelled' });
    const running = active.get(snapshot.uri);
    if (running?.contentHash === data.contentHash && running.seed === seed) return running.run;
    if (info?.contentHash === data.contentHash && info.seed === seed) {
      // The text is back at what the model knows: a run on the text in between is of no use any more.
      running?.run.cancel();
      if (running === undefined) setState(snapshot.uri, undefined);
      return settled({
        outcome: 'unchanged',
        ...(info.report.heldOut && { heldOut: toWireMetrics(info.report.heldOut) }),
      });
    }
    return submit(snapshot, settings, data.contentHash);
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
    stateOf: (modelUri) => states.get(modelUri),
    dispose() {
      queue.cancelAll();
      trainer?.dispose();
      trainer = undefined;
    },
  };
}

function refuse(
  snapshot: ModelSnapshot,
  setState: (modelUri: string, state: TrainingState) => void,
): FinetuneResult {
  const reason = 'The model has no sample utterances to learn from; add samples to its intents.';
  setState(snapshot.uri, { state: 'failed', reason });
  return { outcome: 'failed', message: reason };
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
