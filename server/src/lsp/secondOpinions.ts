/**
 * Second opinions on models: asked for once a fine-tuned model is there and the machine rests, given up when training
 * begins, stored beside the checkpoint.
 */
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { ModelSnapshot } from '../analysis/snapshot';
import { CancelledError } from '../base/cancellation';
import type { Run } from '../base/latestWins';
import { messageOf } from '../base/messageOf';
import type { Settings } from '../protocol';
import type { Log } from './log';
import { startTimer, type Timer } from './quietTimer';
import type { CrossFitter, OpinionStore } from './runtime';
import { nameOf } from './trainingHabits';

export interface SecondOpinions {
  /** The last one; its text may be older than the present one. */
  get(modelUri: string): SecondOpinion | undefined;
  /** Reads what is stored, at the first call. Does not reject. */
  load(modelUri: string): Promise<void>;
  /** A model has been trained: a new opinion is wanted when nothing else is to be done. */
  want(modelUri: string): void;
  /** Training begins, or the model is gone: whatever is under way is given up. */
  stop(modelUri: string): void;
  dispose(): void;
}

export interface SecondOpinionsOptions {
  readonly crossFitter: CrossFitter;
  readonly store: OpinionStore;
  readonly snapshotOf: (modelUri: string) => Promise<ModelSnapshot | undefined>;
  readonly settings: (modelUri: string) => Promise<Settings>;
  /** Why it would be unkind to begin now; undefined: it would not. */
  readonly whyNot: () => Promise<string | undefined>;
  readonly onOpinion: (modelUri: string) => void;
  readonly log: Log;
  /** Milliseconds. */
  readonly pauses?: { readonly beforeFirst: number; readonly whileBusy: number };
}

const defaultPauses = { beforeFirst: 20_000, whileBusy: 60_000 };

export function createSecondOpinions(options: SecondOpinionsOptions): SecondOpinions {
  const { crossFitter, store, log, pauses = defaultPauses } = options;
  const opinions = new Map<string, SecondOpinion>();
  const loading = new Map<string, Promise<void>>();
  const timers = new Map<string, Timer>();
  let running: { readonly modelUri: string; readonly run: Run<SecondOpinion> } | undefined;

  const schedule = (modelUri: string, milliseconds: number): void => {
    clearTimeout(timers.get(modelUri));
    const timer = startTimer(
      () => void consider(modelUri, () => timers.get(modelUri) === timer),
      milliseconds,
    );
    timers.set(modelUri, timer);
  };

  const consider = async (modelUri: string, isCurrent: () => boolean): Promise<void> => {
    try {
      const reason = running ? 'another one is asked for' : await options.whyNot();
      const { finetune, engine } = await options.settings(modelUri);
      const snapshot = await options.snapshotOf(modelUri);
      await load(modelUri);
      if (!isCurrent() || snapshot === undefined) return;
      if (reason !== undefined || running) return schedule(modelUri, pauses.whileBusy);
      timers.delete(modelUri);
      const { source } = snapshot;
      const request = {
        source,
        seed: finetune.seed,
        backend: engine.backend,
        former: opinions.get(modelUri),
      };
      await ask(modelUri, crossFitter.crossFit(request));
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        log.warn(`${nameOf(modelUri)}: no second opinion. ${messageOf(error)}`);
      }
    }
  };

  const ask = async (modelUri: string, run: Run<SecondOpinion>): Promise<void> => {
    const mine = { modelUri, run };
    running = mine;
    try {
      const opinion = await run.result;
      opinions.set(modelUri, opinion);
      log.info(`${nameOf(modelUri)}: there is a second opinion on its samples.`);
      options.onOpinion(modelUri);
      await store.save(modelUri, opinion);
    } finally {
      if (running === mine) running = undefined;
    }
  };

  const load = (modelUri: string): Promise<void> => {
    const known =
      loading.get(modelUri) ??
      store.load(modelUri).then((opinion) => {
        if (opinion && !opinions.has(modelUri)) opinions.set(modelUri, opinion);
      });
    loading.set(modelUri, known);
    return known;
  };

  const stop = (modelUri: string): void => {
    clearTimeout(timers.get(modelUri));
    timers.delete(modelUri);
    if (running?.modelUri === modelUri) running.run.cancel();
  };

  return {
    get: (modelUri) => opinions.get(modelUri),
    load,
    want: (modelUri) => schedule(modelUri, pauses.beforeFirst),
    stop,
    dispose() {
      for (const modelUri of [...timers.keys()]) stop(modelUri);
      running?.run.cancel();
    },
  };
}
