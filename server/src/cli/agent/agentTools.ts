/** What a coding agent may ask, whatever carries the questions. All of it reads only. */
import type { Runtime } from '../runtime';
import { type CheckQuestion, createCheckTool } from './checkTool';
import { createEvaluateTool, type EvaluateQuestion } from './evaluateTool';
import { createLearnedModels } from './learnedModels';
import { createPredictTool, type PredictQuestion } from './predictTool';
import type { Tool } from './tool';

export interface AgentTools {
  readonly check: Tool<CheckQuestion>;
  readonly predict: Tool<PredictQuestion>;
  readonly evaluate: Tool<EvaluateQuestion>;
}

export function createAgentTools(runtime: Runtime): AgentTools {
  const models = createLearnedModels(runtime);
  return Object.freeze({
    check: createCheckTool(runtime),
    predict: createPredictTool(models),
    evaluate: createEvaluateTool(models),
  });
}
