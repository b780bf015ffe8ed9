/** `evaluate` for an agent: tests of any shape that is read, held against what the model hears. */
import { createUtterancePredictor } from '../../analysis/predictUtterances';
import { createCatalog } from '../../catalog/catalog';
import { hearTests } from '../../evaluation/hearTests';
import type { TestSet, Verdict } from '../../evaluation/types';
import { toolEvaluation } from '../../features/toolEvaluation';
import { nodeScheduler } from '../../node/scheduler';
import { throwIfCancelled, tokenOf } from '../cancellation';
import { CliError } from '../cliError';
import { readTestFiles } from '../evaluate/readTestFiles';
import { snapshotOf } from '../evaluate/runEvaluation';
import type { LearnedModel, LearnedModels, Learner } from './learnedModels';
import type { Tool } from './tool';

export interface EvaluateQuestion {
  readonly path: string;
  readonly tests: readonly string[];
  readonly model?: Learner | undefined;
}

export function createEvaluateTool(models: LearnedModels): Tool<EvaluateQuestion> {
  const catalog = createCatalog();
  return ({ path, tests, model = 'fine-tuned' }, call) =>
    models.ask(path, model, call, async (learned) => {
      const { sets, failures } = await readTestFiles(tests, learned.loaded.model, catalog);
      if (failures.length > 0) throw new CliError(failures.join('\n'));
      const verdicts = await hear(sets, learned, call.signal);
      const problems = sets.flatMap((set) => set.problems);
      return { path: learned.loaded.path, model, ...toolEvaluation(verdicts, problems) };
    });
}

async function hear(
  sets: readonly TestSet[],
  { loaded, predictor }: LearnedModel,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const snapshot = snapshotOf(loaded, createCatalog());
  const hearing = { snapshot, predictor, utterances: createUtterancePredictor(nodeScheduler) };
  const tests = sets.flatMap((set) => set.tests);
  const verdicts: Verdict[] = [];
  for await (const some of hearTests(hearing, tests, tokenOf(signal))) verdicts.push(...some);
  throwIfCancelled(signal);
  return verdicts;
}
