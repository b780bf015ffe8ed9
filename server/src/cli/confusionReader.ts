import { confusionFindings, type Strictness } from '../analysis/confusions/confusionFindings';
import { type Meanings, readConfusionSteps } from '../analysis/confusions/readConfusions';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding } from '../analysis/types';
import { runToEnd } from '../base/runToEnd';
import { createEncoder } from '../nlu/encoder';
import { nodePretrained } from '../node/nodePretrained';
import { openCliEngine } from './openCliEngine';
import type { BackendChoice } from './options';
import type { Runtime } from './runtime';

/** Finds samples that another intent could claim. The engine is opened at the first model and serves all. */
export interface ConfusionReader {
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
  let meanings: Promise<Meanings | undefined> | undefined;
  const open = async (): Promise<Meanings | undefined> => {
    const engine = await openCliEngine(backend, runtime);
    const pretrained = await nodePretrained(engine, runtime.wasmFolder);
    return pretrained && { pretrained, encoder: createEncoder(engine, pretrained), known: new Map() };
  };
  return {
    async of(snapshot, flagged) {
      const gathered = snapshot.confusables();
      // With one intent nothing can be confused.
      if (
        new Set(gathered.rows.flatMap(({ kind, intents }) => (kind === 'sample' ? intents : []))).size < 2
      ) {
        return [];
      }
      meanings ??= open();
      const confusions = runToEnd(readConfusionSteps(gathered, await meanings));
      return confusionFindings(confusions, snapshot.samplesPart, strictness, flagged);
    },
  };
}
