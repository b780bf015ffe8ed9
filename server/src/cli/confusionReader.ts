import type { Strictness } from '../analysis/confusions/confusionFindings';
import { createMeaningsOpener } from '../analysis/confusions/meanings';
import {
  type Confusions,
  readConfusionSteps,
  withSecondOpinion,
} from '../analysis/confusions/readConfusions';
import type { ModelSnapshot } from '../analysis/snapshot';
import { openOnce } from '../base/openOnce';
import { runToEnd } from '../base/runToEnd';
import { nodePretrained } from '../node/nodePretrained';
import { openCliEngine } from './openCliEngine';
import type { BackendChoice } from './options';
import type { Runtime } from './runtime';
import { secondOpinionOn } from './secondOpinionOn';

/** Finds samples that another intent could claim. The engine is opened at the first model and serves all. */
export interface ConfusionReader {
  /** undefined where there is nothing to confuse: fewer than two intents with samples. */
  read(snapshot: ModelSnapshot): Promise<Confusions | undefined>;
  readonly strictness: Strictness;
}

export interface ConfusionReaderOptions {
  readonly backend: BackendChoice;
  readonly strictness: Strictness;
  /** Asks networks too that have not learned the samples: that takes four trainings a model. */
  readonly thorough?: boolean;
}

/** @throws CliError where the backend that was asked for is not to be had */
export function createConfusionReader(
  { backend, strictness, thorough = false }: ConfusionReaderOptions,
  runtime: Runtime,
): ConfusionReader {
  const engine = openOnce(() => openCliEngine(backend, runtime));
  const meanings = createMeaningsOpener(engine, (opened, locale) =>
    nodePretrained(opened, runtime.wasmFolder, locale),
  );
  const read = async (snapshot: ModelSnapshot): Promise<Confusions | undefined> => {
    const gathered = snapshot.confusables();
    if (gathered.intents.length < 2) return undefined;
    const confusions = runToEnd(readConfusionSteps(gathered, await meanings.open(gathered.locale)));
    return thorough
      ? withSecondOpinion(confusions, await secondOpinionOn(snapshot, await engine(), runtime))
      : confusions;
  };
  return { read, strictness };
}
