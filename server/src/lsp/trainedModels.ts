/** The predictors in memory, one a model file, with the checkpoint store behind them. Owns and disposes them. */
import type { BackendChoice } from '../protocol';
import { t } from '../base/l10n';
import { messageOf } from '../base/messageOf';
import type { Engine } from '../engine/openEngine';
import { CheckpointError, type CheckpointFiles, type Predictor } from '../nlu/api';
import { learnedIn, localeOf } from '../nlu/checkpoint';
import { loadPredictor } from '../nlu/predictor';
import type { Pretrained } from '../nlu/pretrained';
import type { Log } from './log';
import type { CheckpointStore } from './runtime';

/** What a checkpoint has learned. */
export interface Learned {
  readonly contentHash: string;
  readonly seed: number;
}

export interface TrainedModels {
  /** What is in memory now. */
  get(modelUri: string): Predictor | undefined;
  /** Loads the stored checkpoint at the first call; later calls get what is in memory. Does not reject. */
  load(modelUri: string): Promise<Predictor | undefined>;
  /**
   * Takes a stored checkpoint of another file into use that has learned just this; false where there is none that can be
   * used. Does not reject.
   */
  adopt(modelUri: string, learned: Learned): Promise<boolean>;
  /**
   * The same at opening, where nothing is stored under the file's own name: asked for once, as it looks through all that is
   * stored. Rejects where `learned` does.
   */
  takeOver(modelUri: string, learned: () => Promise<Learned | undefined>): Promise<boolean>;
  /** The stored checkpoint as it lies, for a training to go on from. Does not reject. */
  stored(modelUri: string): Promise<CheckpointFiles | undefined>;
  /** Why the stored checkpoint could not be read; undefined where there was none, it is fine, or it was refused. */
  loadFailure(modelUri: string): string | undefined;
  /**
   * Takes a fresh checkpoint into use and stores it. Returns why it could not be stored, if so: it is used all
   * the same.
   * @throws CheckpointError, EngineError: the old one stays in use.
   */
  install(modelUri: string, files: CheckpointFiles): Promise<string | undefined>;
  /** Frees a predictor that no open document needs. */
  release(modelUri: string): void;
  releaseAll(): void;
}

interface Slot {
  readonly loading: Promise<void>;
  predictor: Predictor | undefined;
  failure: string | undefined;
  /** Others' checkpoints have been looked through. */
  hasLooked: boolean;
}

export interface TrainedModelsOptions {
  readonly store: CheckpointStore;
  readonly openEngine: (backend: BackendChoice) => Promise<Engine>;
  readonly openPretrained: (engine: Engine, locale: string) => Promise<Pretrained | undefined>;
  readonly backend: () => BackendChoice;
  readonly log: Log;
  /** The stored checkpoint is damaged or of another version: it is not used, and wants to be trained anew. */
  readonly onRefused: (modelUri: string) => void;
}

export function createTrainedModels(options: TrainedModelsOptions): TrainedModels {
  const slots = new Map<string, Slot>();

  const bringToLife = async (files: CheckpointFiles): Promise<Predictor> => {
    const engine = await options.openEngine(options.backend());
    return loadPredictor(engine, files, await options.openPretrained(engine, localeOf(files)));
  };

  const readStored = async (modelUri: string): Promise<Predictor | undefined> => {
    const files = await options.store.load(modelUri);
    if (files === undefined) return undefined;
    return bringToLife(files);
  };

  const fill = async (modelUri: string, slot: Slot): Promise<void> => {
    try {
      const predictor = await readStored(modelUri);
      // A training run or a closed document may have been quicker.
      if (slots.get(modelUri) === slot && slot.predictor === undefined) slot.predictor = predictor;
      else predictor?.dispose();
    } catch (error) {
      options.log.warn(`${modelUri}: stored model not used. ${messageOf(error)}`);
      if (error instanceof CheckpointError) options.onRefused(modelUri);
      else slot.failure = t('{0} The stored model could not be loaded.', messageOf(error));
    }
  };

  const openSlot = (modelUri: string): Slot => {
    const present = slots.get(modelUri);
    if (present !== undefined) return present;
    let start: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      start = resolve;
    });
    const slot: Slot = {
      loading: ready.then(() => fill(modelUri, slot)),
      predictor: undefined,
      failure: undefined,
      hasLooked: false,
    };
    slots.set(modelUri, slot);
    start();
    return slot;
  };

  const install = async (modelUri: string, files: CheckpointFiles): Promise<string | undefined> => {
    const predictor = await bringToLife(files);
    const slot = openSlot(modelUri);
    slot.predictor?.dispose();
    slot.predictor = predictor;
    slot.failure = undefined;
    try {
      await options.store.save(modelUri, files);
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  };

  const adopt: TrainedModels['adopt'] = async (modelUri, { contentHash, seed }) => {
    try {
      const files = await options.store.find(contentHash);
      if (files === undefined) return false;
      const learned = learnedIn(files);
      if (learned.contentHash !== contentHash || learned.seed !== seed) return false;
      const notStored = await install(modelUri, files);
      options.log.info(`${modelUri}: takes over the model of another file with the same samples`);
      if (notStored !== undefined) options.log.warn(`${modelUri}: ${notStored}`);
      return true;
    } catch (error) {
      options.log.warn(`${modelUri}: a model of another file not used. ${messageOf(error)}`);
      return false;
    }
  };

  const release = (modelUri: string): void => {
    slots.get(modelUri)?.predictor?.dispose();
    slots.delete(modelUri);
  };

  return {
    get: (modelUri) => slots.get(modelUri)?.predictor,
    async load(modelUri) {
      const slot = openSlot(modelUri);
      await slot.loading;
      return slot.predictor;
    },
    stored: (modelUri) => options.store.load(modelUri).catch(() => undefined),
    loadFailure: (modelUri) => slots.get(modelUri)?.failure,
    adopt,
    async takeOver(modelUri, learned) {
      const slot = openSlot(modelUri);
      if (slot.hasLooked || slot.predictor !== undefined) return false;
      slot.hasLooked = true;
      const wanted = await learned();
      return wanted !== undefined && adopt(modelUri, wanted);
    },
    install: (modelUri, files) => install(modelUri, { ...files, learnedAt: Date.now() }),
    release,
    releaseAll() {
      for (const modelUri of [...slots.keys()]) release(modelUri);
    },
  };
}
