import { createUtterancePredictor } from '../../analysis/predictUtterances';
import { createModelSnapshot, type ModelSnapshot, sourceDocument } from '../../analysis/snapshot';
import { createCatalog } from '../../catalog/catalog';
import type { Catalog } from '../../catalog/types';
import { crossValidationFolds } from '../../evaluation/crossValidation';
import { hearTests } from '../../evaluation/hearTests';
import { agreementOf } from '../../evaluation/totals/agreement';
import { totalsOf } from '../../evaluation/totals/totals';
import type { TestSet, Verdict } from '../../evaluation/types';
import { crossFit } from '../../nlu/crossFit';
import { nodePretrained } from '../../node/nodePretrained';
import { nodeScheduler } from '../../node/scheduler';
import { throwIfCancelled, tokenOf } from '../cancellation';
import { predictorFor, type PredictorOptions } from '../keptCheckpoints';
import type { LoadedModel } from '../loadModel';
import { loadTrainableModel } from '../loadTrainableModel';
import { uriOf } from '../loadSnapshot';
import { openCliEngine } from '../openCliEngine';
import type { Runtime } from '../runtime';
import { createTrainingDisplay } from '../trainingProgress';
import type { EvaluatedSet, Evaluation } from './evaluation';
import { readTestFiles } from './readTestFiles';

export interface EvaluationOptions extends PredictorOptions {
  readonly tests: readonly string[];
  /** Number of folds; undefined: no cross-validation. */
  readonly crossValidate?: number;
}

/** @throws CliError where the model cannot be read or learned from; what is wrong with test files is in the result. */
export async function runEvaluation(
  path: string,
  options: EvaluationOptions,
  runtime: Runtime,
): Promise<Evaluation> {
  const catalog = createCatalog();
  const loaded = await loadTrainableModel(path);
  const snapshot = snapshotOf(loaded, catalog);
  const { sets, failures } = await readTestFiles(options.tests, loaded.model, catalog);
  const evaluated = await hearSets(sets, loaded, snapshot, options, runtime);
  const verdicts = evaluated.flatMap((each) => each.verdicts);
  const folded =
    options.crossValidate === undefined
      ? undefined
      : await crossValidate(loaded.path, snapshot, catalog, options, runtime);
  const shown = options.tests.length === 0 && folded ? folded : verdicts;
  return {
    modelPath: loaded.path,
    locale: snapshot.lexicon().locale,
    sets: evaluated,
    verdicts: shown,
    totals: totalsOf(shown),
    agreement: agreementOf(verdicts),
    crossValidation: folded && totalsOf(folded),
    problems: sets.flatMap(({ problems }) => problems),
    failures,
  };
}

/** The loaded model as the editor's core sees it. */
export function snapshotOf({ path, source }: LoadedModel, catalog: Catalog): ModelSnapshot {
  const text = source.kind === 'json' ? source.text : source.samples;
  const part = source.kind === 'json' ? 'model' : 'samples';
  const documents = text === undefined ? [] : [sourceDocument(uriOf(path), part, text, undefined)];
  return createModelSnapshot(uriOf(path), source, documents, catalog);
}

async function hearSets(
  sets: readonly TestSet[],
  loaded: LoadedModel,
  snapshot: ModelSnapshot,
  options: EvaluationOptions,
  runtime: Runtime,
): Promise<EvaluatedSet[]> {
  // Nothing to ask: then nobody need learn.
  if (sets.every(({ tests }) => tests.length === 0)) return sets.map((set) => ({ set, verdicts: [] }));
  const predictor = await predictorFor(loaded, options, runtime);
  try {
    const hearing = { snapshot, predictor, utterances: createUtterancePredictor(nodeScheduler) };
    const evaluated: EvaluatedSet[] = [];
    for (const set of sets) {
      const verdicts: Verdict[] = [];
      for await (const some of hearTests(hearing, set.tests, tokenOf(runtime.signal))) verdicts.push(...some);
      throwIfCancelled(runtime.signal);
      evaluated.push({ set, verdicts });
    }
    return evaluated;
  } finally {
    predictor.dispose();
  }
}

/** @returns verdicts on the model's samples, each heard by who has not learned it */
export async function crossValidate(
  path: string,
  snapshot: ModelSnapshot,
  catalog: Catalog,
  { seed, backend, crossValidate: folds = 4 }: Pick<EvaluationOptions, 'seed' | 'backend' | 'crossValidate'>,
  runtime: Runtime,
): Promise<Verdict[]> {
  const engine = await openCliEngine(backend, runtime);
  const pretrained = await nodePretrained(engine, runtime.wasmFolder, snapshot.lexicon().locale);
  const display = createTrainingDisplay(runtime.stderr, 'nothing');
  try {
    const parts = await crossFit(
      engine,
      crossValidationFolds({ snapshot, catalog, path, seed, folds }),
      { seed, ...(pretrained && { pretrained }) },
      { cancellation: tokenOf(runtime.signal), onProgress: (step) => display.update(step) },
    );
    return parts.flat();
  } finally {
    display.stop();
  }
}
