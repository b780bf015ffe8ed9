/** Quick models of skills that have no fine-tuned one, learned in short turns on the server's own thread. */
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Scheduler } from '../base/scheduler';
import { type QuickModel, trainQuickSteps } from '../nlu/quick/trainQuick';
import type { TrainingData } from '../nlu/types';
import type { Turns } from './turns';

export interface QuickModels {
  /** What is in use now: of the present text, or of one shortly before. */
  get(modelUri: string): QuickModel | undefined;
  /** Learns the snapshot's text, unless that is known or being learned. What is not wanted any more is given up. */
  learn(snapshot: ModelSnapshot): Promise<void>;
  /** Forgets the model; a run under way ends without a word. */
  release(modelUri: string): void;
  releaseAll(): void;
}

export interface QuickModelsOptions {
  readonly seed: () => number;
  readonly scheduler: Scheduler;
  readonly turns: Turns;
  /** Told after a new model has been taken into use. */
  readonly onModel: (modelUri: string) => void;
}

/** A changed text is learned once its author pauses: to read the training data alone takes longer than a keystroke may. */
const pauseBeforeRelearning = 400;

interface Run {
  readonly contentHash: string;
}

export function createQuickModels({ seed, scheduler, turns, onModel }: QuickModelsOptions): QuickModels {
  const models = new Map<string, QuickModel>();
  const runs = new Map<string, Run>();
  const newest = new Map<string, ModelSnapshot>();

  const start = async (modelUri: string, data: TrainingData): Promise<void> => {
    const run: Run = { contentHash: data.contentHash };
    const isWanted = (): boolean => runs.get(modelUri) === run;
    runs.set(modelUri, run);
    try {
      const model = await turns.run(trainQuickSteps(data, { seed: seed() }), isWanted);
      if (model === undefined || !isWanted()) return;
      models.set(modelUri, model);
    } finally {
      if (isWanted()) runs.delete(modelUri);
    }
    onModel(modelUri);
  };

  const release = (modelUri: string): void => {
    runs.delete(modelUri);
    models.delete(modelUri);
    newest.delete(modelUri);
  };

  /** Nothing is left to learn from: what was shown until now must go too. */
  const forget = (modelUri: string): void => {
    const wasInUse = models.has(modelUri);
    release(modelUri);
    if (wasInUse) onModel(modelUri);
  };

  return {
    get: (modelUri) => models.get(modelUri),
    async learn(snapshot) {
      newest.set(snapshot.uri, snapshot);
      // What has been sent so far goes out first, even where nothing answers yet.
      await (models.has(snapshot.uri) ? scheduler.wait(pauseBeforeRelearning) : scheduler.yield());
      const isNewest = (): boolean => newest.get(snapshot.uri) === snapshot;
      if (!isNewest()) return;
      const data = await turns.run(snapshot.trainingDataSteps(seed()), isNewest);
      if (data === undefined || !isNewest()) return;
      if (data.sampleCount === 0) return forget(snapshot.uri);
      newest.delete(snapshot.uri);
      const known = runs.get(snapshot.uri) ?? models.get(snapshot.uri)?.info;
      if (known?.contentHash !== data.contentHash) await start(snapshot.uri, data);
    },
    release,
    releaseAll() {
      for (const modelUri of [...newest.keys(), ...runs.keys(), ...models.keys()]) release(modelUri);
    },
  };
}
