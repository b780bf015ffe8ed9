/** The questions of the Test Explorer and of coding agents: each behind the fence, none answered once it has been taken back. */
import { t } from '../base/l10n';
import type { Connection } from 'vscode-languageserver';
import {
  type AcceptHeardParams,
  acceptHeardRequest,
  type JudgeTestsParams,
  judgeTestsRequest,
  type TestSetParams,
  testSetRequest,
} from '../protocol/testing';
import { type ReportParams, reportRequest } from '../protocol/report';
import { type ToolParams, toolRequest } from '../protocol/tools';
import type { ErrorFence } from './errorFence';
import type { TestingSession } from './testingSession';

export function listenForTesting(
  connection: Connection,
  fence: ErrorFence,
  testing: () => TestingSession | undefined,
): void {
  connection.onRequest(testSetRequest, (params: TestSetParams, token) =>
    fence.answer('test set', null, token, async () => (await testing()?.testSet(params)) ?? null),
  );
  connection.onRequest(judgeTestsRequest, (params: JudgeTestsParams, token) =>
    fence.answer('tests', failed(), token, async () => (await testing()?.judge(params, token)) ?? failed()),
  );
  connection.onRequest(acceptHeardRequest, (params: AcceptHeardParams) =>
    fence.guard('accepting', failed(), () => testing()?.acceptHeard(params) ?? failed()),
  );
  connection.onRequest(reportRequest, (params: ReportParams, token) =>
    fence.answer('report', failed(), token, async () => (await testing()?.report(params, token)) ?? failed()),
  );
  connection.onRequest(toolRequest, (params: ToolParams, token) =>
    fence.answer('tool', failed(), token, async () => (await testing()?.tool(params, token)) ?? failed()),
  );
}

const failed = () => ({ problem: t('This could not be answered. See the log for the reason.') });
