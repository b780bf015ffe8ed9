/** Questions of a coding agent: answered from the texts as they are in the editor, by what answers in the editor. */
import type { LiveModel } from '../analysis/liveModel';
import { t } from '../base/l10n';
import { CancelledError, type CancellationToken } from '../base/cancellation';
import type { TestProblem, Verdict } from '../evaluation/types';
import { toolFindings, toolPredictions } from '../features/toolAnswers';
import { toolEvaluation } from '../features/toolEvaluation';
import type { LanguageService } from '../languageService';
import type { ToolParams, ToolResult } from '../protocol/tools';
import type { ConfusionReader } from './confusionReader';
import { allFindings } from './allFindings';
import { type LiveModels, NoLiveModel } from './liveModels';
import type { ModelChecks } from './modelChecks';

export interface ToolsOptions {
  readonly service: LanguageService;
  readonly live: LiveModels;
  readonly checks: ModelChecks;
  readonly reader: ConfusionReader;
}

export type Tools = (params: ToolParams, cancellation: CancellationToken) => Promise<ToolResult>;

export function createTools(options: ToolsOptions): Tools {
  const check = checker(options);
  return async (params, cancellation) => {
    try {
      if (params.tool === 'check') return { answer: await check(params, cancellation) };
      const answer = await options.live.ask(params.modelUri, cancellation, (model) =>
        answerWith(model, params, options, cancellation),
      );
      return { answer };
    } catch (error) {
      if (error instanceof NoLiveModel) return { problem: error.message };
      throw error;
    }
  };
}

type CheckParams = Extract<ToolParams, { tool: 'check' }>;

function checker(options: ToolsOptions) {
  return async ({ modelUri, severity, limit }: CheckParams, token: CancellationToken): Promise<object> => {
    const snapshot = await options.service.host.modelSnapshot(modelUri);
    if (snapshot === undefined)
      throw new NoLiveModel(modelUri, t('there is no interaction model here; name another file.'));
    const { findings } = await allFindings(snapshot, options, token);
    return toolFindings(snapshot, findings, { severity, limit });
  };
}

type ModelParams = Exclude<ToolParams, { tool: 'check' }>;

async function answerWith(
  model: LiveModel,
  params: ModelParams,
  options: ToolsOptions,
  cancellation: CancellationToken,
): Promise<object> {
  const { snapshot, predictor, outdated } = model;
  const who = { model: predictor.info.preliminary ? 'quick' : 'fine-tuned', outdated };
  if (params.tool === 'evaluate') {
    return { ...who, ...(await evaluate(model, params.testUris, options, cancellation)) };
  }
  const predictions = toolPredictions(snapshot, options.service.hear(model, params.utterances));
  return { ...who, predictions };
}

async function evaluate(
  model: LiveModel,
  uris: readonly string[],
  { service }: ToolsOptions,
  cancellation: CancellationToken,
): Promise<object> {
  const verdicts: Verdict[] = [];
  const problems: TestProblem[] = [];
  for (const uri of uris) {
    const read = await service.readTests(uri, model);
    if (read === undefined) throw new NoLiveModel(uri, t('there are no tests here; name another file.'));
    verdicts.push(...(await service.verdicts(model, read.set.tests, cancellation)));
    problems.push(...read.set.problems);
    if (cancellation.isCancellationRequested) throw new CancelledError();
  }
  return toolEvaluation(verdicts, problems);
}
