/** What the server needs of the place that it runs in. The Node entry builds the real ones, tests may bring others. */
import type { BackendChoice } from '../protocol';
import type { ModelSource } from '../analysis/modelSource';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { FileSystem } from '../base/fileSystem';
import type { Figures, ReportData } from '../evaluation/report/types';
import type { Run } from '../base/latestWins';
import type { Scheduler } from '../base/scheduler';
import type { Engine } from '../engine/openEngine';
import type { CheckpointFiles, TrainProgress } from '../nlu/api';
import type { Pretrained } from '../nlu/pretrained';

export interface Runtime {
  readonly fileSystem: FileSystem;
  readonly scheduler: Scheduler;
  /** Milliseconds, for measuring spans only. */
  readonly clock: () => number;
  /** Why training that nobody asked for should wait; undefined: nothing speaks against it. */
  whyWait(): Promise<string | undefined>;
  /** Ends the server once the client's process is gone, whatever the server is caught in. Left out: nobody looks. */
  watchClient?(processId: number): void;
  /** The engine for predictions, in this process. */
  openEngine(backend: BackendChoice): Promise<Engine>;
  /** The network that fine-tuning starts from, with the words of the locale's language; undefined where there is none. */
  openPretrained(engine: Engine, locale: string): Promise<Pretrained | undefined>;
  createTrainer(): Trainer;
  createCheckpointStore(folder: string): CheckpointStore;
  /** Left out: nobody is asked for second opinions. */
  createCrossFitter?(): CrossFitter;
  createOpinionStore?(folder: string): OpinionStore;
  /** Left out: reports have tables and no pictures. */
  drawFigures?(data: ReportData, language: string): Promise<Figures>;
}

export interface CrossFitRequest extends TrainingRequest {
  /** What is still so of it is not worked out again. */
  readonly former: SecondOpinion | undefined;
}

/** Gives second opinions away from the server's thread. */
export interface CrossFitter {
  /** The result rejects with CancelledError after `cancel`. */
  crossFit(request: CrossFitRequest): Run<SecondOpinion>;
}

/** Keeps the last second opinion on each model file. */
export interface OpinionStore {
  /** undefined where there is none that can be read. Does not reject. */
  load(modelUri: string): Promise<SecondOpinion | undefined>;
  save(modelUri: string, opinion: SecondOpinion): Promise<void>;
}

export const noOpinionStore: OpinionStore = Object.freeze({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
});

export interface TrainingRequest {
  readonly source: ModelSource;
  readonly seed: number;
  readonly backend: BackendChoice;
  /** Where it may go on, see `nlu/lastStart.ts`. */
  readonly last?: CheckpointFiles | undefined;
}

/** Trains away from the server's thread. One run at a time. */
export interface Trainer {
  /** The result rejects with CancelledError after `cancel`, with any other error where training failed. */
  train(request: TrainingRequest, onProgress: (progress: TrainProgress) => void): Run<CheckpointFiles>;
  dispose(): void;
}

/** Keeps the last good checkpoint of each model file. */
export interface CheckpointStore {
  /** undefined where there is none. Whether it is sound is for the reader to find out. */
  load(modelUri: string): Promise<CheckpointFiles | undefined>;
  /** One of any file that was trained on just these samples: a file that was renamed keeps its model. */
  find(contentHash: string): Promise<CheckpointFiles | undefined>;
  /** All or nothing. @throws Error that names the folder and the mend. */
  save(modelUri: string, files: CheckpointFiles): Promise<void>;
}

/** For a client that names no storage: predictions live as long as the server. */
export const noCheckpointStore: CheckpointStore = Object.freeze({
  load: () => Promise.resolve(undefined),
  find: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
});
