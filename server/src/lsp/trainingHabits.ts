/**
 * When a model is fine-tuned without anybody asking for it: a first one once a skill is open and its author pauses, and,
 * where that is set, whenever a changed text has been left alone. Every decision is one line in the log.
 */
import { URI } from 'vscode-uri';
import type { Settings } from '../protocol';
import type { Log } from './log';
import { startTimer, type Timer } from './quietTimer';

export interface TrainingHabits {
  /** A document with a model is open, or its text has changed: the pause begins anew. */
  changed(documentUri: string): void;
  /** It has been closed. */
  closed(documentUri: string): void;
  dispose(): void;
}

export interface TrainingHabitsOptions {
  readonly settings: (documentUri: string) => Promise<Settings>;
  /** Whether it has a fine-tuned model, of this text or of an earlier one. */
  readonly hasModel: (documentUri: string) => Promise<boolean>;
  /** Trains the text as it is now; resolves with what came of it, in a few words. */
  readonly train: (documentUri: string) => Promise<string>;
  /** Why it would be unkind to begin now; undefined: it would not. */
  readonly whyNot: () => Promise<string | undefined>;
  readonly log: Log;
  /** Milliseconds; see `defaultPauses`. */
  readonly pauses?: Pauses;
}

export interface Pauses {
  /** After the last change, before a first model is learned. */
  readonly beforeFirst: number;
  /** The same, where there is one already. */
  readonly beforeNext: number;
  /** Until a busy machine is looked at again. */
  readonly whileBusy: number;
}

export const defaultPauses: Pauses = { beforeFirst: 4000, beforeNext: 30_000, whileBusy: 60_000 };

export function createTrainingHabits(options: TrainingHabitsOptions): TrainingHabits {
  const { log, pauses = defaultPauses } = options;
  const timers = new Map<string, Timer>();
  /** Told to wait already, so that the log does not say it again. */
  const waiting = new Set<string>();

  const schedule = (documentUri: string, milliseconds: number, isLater: boolean): void => {
    clearTimeout(timers.get(documentUri));
    const timer = startTimer(
      () => void consider(documentUri, isLater, () => timers.get(documentUri) === timer),
      milliseconds,
    );
    timers.set(documentUri, timer);
  };

  /** `isLater`: the longer pause is over too. */
  const consider = async (documentUri: string, isLater: boolean, isCurrent: () => boolean): Promise<void> => {
    try {
      const { finetune } = await options.settings(documentUri);
      const hasModel = await options.hasModel(documentUri);
      if (!isCurrent()) return;
      const isWanted = hasModel ? finetune.onIdle && isLater : finetune.onOpen;
      if (isWanted) await begin(documentUri, finetune.pauseWhenBusy, hasModel, isCurrent);
      else if (finetune.onIdle && !isLater)
        schedule(documentUri, pauses.beforeNext - pauses.beforeFirst, true);
    } catch (error) {
      log.warn(`${nameOf(documentUri)}: not fine-tuned by itself. ${String(error)}`);
    }
  };

  const begin = async (
    documentUri: string,
    pauseWhenBusy: boolean,
    hasModel: boolean,
    isCurrent: () => boolean,
  ): Promise<void> => {
    const reason = pauseWhenBusy ? await options.whyNot() : undefined;
    if (!isCurrent()) return;
    if (reason !== undefined) {
      if (!waiting.has(documentUri)) log.info(`${nameOf(documentUri)}: fine-tuning waits, ${reason}.`);
      waiting.add(documentUri);
      schedule(documentUri, pauses.whileBusy, true);
      return;
    }
    waiting.delete(documentUri);
    timers.delete(documentUri);
    log.info(
      `${nameOf(documentUri)}: fine-tuning begins, ${hasModel ? 'the text has changed and rests' : 'there is no model yet'}.`,
    );
    log.info(`${nameOf(documentUri)}: fine-tuning ${await options.train(documentUri)}.`);
  };

  const closed = (documentUri: string): void => {
    clearTimeout(timers.get(documentUri));
    timers.delete(documentUri);
    waiting.delete(documentUri);
  };

  return {
    changed: (documentUri) => schedule(documentUri, pauses.beforeFirst, false),
    closed,
    dispose() {
      for (const documentUri of [...timers.keys()]) closed(documentUri);
    },
  };
}

/** The end of a URI that tells models apart: `it/interactionModels/custom/en-US.json`. */
export function nameOf(documentUri: string): string {
  return URI.parse(documentUri).path.split('/').slice(-4).join('/');
}
