/** What answers about tests and to coding agents, from `initialize` on. */
import type { CancellationToken } from '../base/cancellation';
import type {
  AcceptHeardParams,
  AcceptHeardResult,
  JudgeTestsParams,
  JudgeTestsResult,
  TestSetParams,
  WireTestSet,
} from '../protocol/testing';
import type { ReportParams, ReportResult } from '../protocol/report';
import type { ToolParams, ToolResult } from '../protocol/tools';
import { createReports } from './reports';
import type { Runtime } from './runtime';
import { createTools, type ToolsOptions } from './tools';
import { NoLiveModel } from './liveModels';

export interface TestingSession {
  testSet(params: TestSetParams): Promise<WireTestSet | undefined>;
  judge(params: JudgeTestsParams, cancellation: CancellationToken): Promise<JudgeTestsResult>;
  acceptHeard(params: AcceptHeardParams): AcceptHeardResult;
  report(params: ReportParams, cancellation: CancellationToken): Promise<ReportResult>;
  tool(params: ToolParams, cancellation: CancellationToken): Promise<ToolResult>;
}

/** @param draw pictures for reports; undefined: they have none */
export function createTestingSession(options: ToolsOptions, draw?: Runtime['drawFigures']): TestingSession {
  const { service, live } = options;
  return {
    testSet: (params) => service.testSet(params),
    async judge({ modelUri, tests }, cancellation) {
      try {
        return await live.ask(modelUri, cancellation, async (model) => ({
          verdicts: await service.judge(model, tests, cancellation),
          quick: model.predictor.info.preliminary === true,
          outdated: model.outdated,
        }));
      } catch (error) {
        if (error instanceof NoLiveModel) return { problem: error.message };
        throw error;
      }
    },
    acceptHeard: (params) => service.acceptHeard(params),
    report: createReports(options, draw),
    tool: createTools(options),
  };
}
