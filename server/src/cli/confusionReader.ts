import { confusionFindings, type Strictness } from '../analysis/confusions/confusionFindings';
import { createMeaningsOpener } from '../analysis/confusions/meanings';
import { type Confusions, readConfusionSteps } from '../analysis/confusions/readConfusions';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding } from '../analysis/types';
import { runToEnd } from '../base/runToEnd';
import { nodePretrained } from '../node/nodePretrained';
import { openCliEngine } from './openCliEngine';
import type { BackendChoice } from './options';
import type { Runtime } from './runtime';

/** Finds samples that another intent could claim. The engine is opened at the first model and serves all. */
export interface ConfusionReader {
  /** undefined where there is nothing to confuse: fewer than two intents with samples. */
  read(snapshot: ModelSnapshot): Promise<Confusions | undefined>;
  /** @param flagged what else has been found in the model */
  of(snapshot: ModelSnapshot, flagged: readonly Finding[]): Promise<Finding[]>;
}

export interface ConfusionReaderOptions {
  readonly backend: BackendChoice;
  readonly strictness: Strictness;
}

/** @throws CliError where the backend that was asked for is not to be had */
export function createConfusionReader(
  { backend, strictness }: ConfusionReaderOptions,
  runtime: Runtime,
): ConfusionReader {
  const meanings = createMeaningsOpener(
    () => openCliEngine(backend, runtime),
    (engine, locale) => nodePretrained(engine, runtime.wasmFolder, locale),
  );
  const read = async (snapshot: ModelSnapshot): Promise<Confusions | undefined> => {
    const gathered = snapshot.confusables();
    if (gathered.intents.length < 2) return undefined;
    return runToEnd(readConfusionSteps(gathered, await meanings.open(gathered.locale)));
  };
  return {
    read,
    async of(snapshot, flagged) {
      const confusions = await read(snapshot);
      return confusions ? confusionFindings(confusions, snapshot.samplesPart, strictness, flagged) : [];
    },
  };
}
