/** Reads models for samples that may be confused, in short turns on the server's own thread, and keeps the last reading of each. */
import { type Meanings, createMeaningsOpener } from '../analysis/confusions/meanings';
import {
  type Confusions,
  readConfusionSteps,
  withSecondOpinion,
} from '../analysis/confusions/readConfusions';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { CancellationToken } from '../base/cancellation';
import type { Engine } from '../engine/openEngine';
import type { Pretrained } from '../nlu/pretrained';
import { type Log, messageOf } from './log';
import type { Turns } from './turns';

/** A model's reading, and the text that it was made of. */
export interface ReadModel {
  readonly snapshot: ModelSnapshot;
  readonly confusions: Confusions;
  /** What is weighed in. */
  readonly opinion: SecondOpinion | undefined;
}

export interface ConfusionReader {
  /** The last reading; its text may be older than the present one. */
  get(modelUri: string): ReadModel | undefined;
  /** Reads the snapshot, unless that is done. @returns undefined once cancelled */
  read(snapshot: ModelSnapshot, token: CancellationToken): Promise<ReadModel | undefined>;
  release(modelUri: string): void;
  dispose(): void;
}

export interface ConfusionReaderOptions {
  readonly openEngine: () => Promise<Engine>;
  readonly openPretrained: (engine: Engine, locale: string) => Promise<Pretrained | undefined>;
  readonly turns: Turns;
  readonly log: Log;
  /** The last one on a model; undefined: there is none. */
  readonly secondOpinion: (modelUri: string) => SecondOpinion | undefined;
}

/** Readings of models that no editor shows: nobody says when they are no longer needed, and each takes many numbers a pair of samples. */
const mostClosed = 2;

export function createConfusionReader(options: ConfusionReaderOptions): ConfusionReader {
  /** The one read last comes last. */
  const models = new Map<string, ReadModel>();
  const opener = createMeaningsOpener(options.openEngine, options.openPretrained);

  const meaningsOf = (locale: string): Promise<Meanings | undefined> =>
    opener.open(locale).catch((error: unknown) => {
      options.log.warn(`Samples are compared by their letters alone: ${messageOf(error)}`);
      return undefined;
    });

  const work = async (snapshot: ModelSnapshot, token: CancellationToken): Promise<Confusions | undefined> => {
    const isWanted = (): boolean => !token.isCancellationRequested;
    const gathered = await options.turns.run(snapshot.confusables.steps(), isWanted);
    if (gathered === undefined) return undefined;
    const meanings = await meaningsOf(gathered.locale);
    return options.turns.run(readConfusionSteps(gathered, meanings), isWanted);
  };

  const keep = (read: ReadModel): void => {
    models.delete(read.snapshot.uri);
    models.set(read.snapshot.uri, read);
    const closed = [...models.values()].filter(({ snapshot }) => !isOpen(snapshot));
    for (const { snapshot } of closed.slice(0, -mostClosed)) models.delete(snapshot.uri);
  };

  return {
    get: (modelUri) => models.get(modelUri),
    async read(snapshot, token) {
      const known = models.get(snapshot.uri);
      const opinion = options.secondOpinion(snapshot.uri);
      const isRead = known?.snapshot === snapshot;
      if (isRead && known.opinion === opinion) return known;
      const confusions = isRead ? known.confusions : await work(snapshot, token);
      if (confusions === undefined || token.isCancellationRequested) return undefined;
      const read = { snapshot, confusions: withSecondOpinion(confusions, opinion), opinion };
      keep(read);
      return read;
    },
    release: (modelUri) => void models.delete(modelUri),
    dispose() {
      models.clear();
      opener.dispose();
    },
  };
}

function isOpen({ documents }: ModelSnapshot): boolean {
  return documents.some(({ version }) => version !== undefined);
}
