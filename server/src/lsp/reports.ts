/** Reports on models as they stand in the editor. */
import { URI } from 'vscode-uri';
import type { LiveModel } from '../analysis/liveModel';
import { sourceDocument } from '../analysis/snapshot';
import { CancelledError, type CancellationToken } from '../base/cancellation';
import { toWireRange } from '../features/wireRange';
import type { LocatedTests } from '../languageService/reporting';
import type { ReportParams, ReportResult } from '../protocol/report';
import { allFindings } from './allFindings';
import { NoLiveModel } from './liveModels';
import type { Runtime } from './runtime';
import type { ToolsOptions } from './tools';

export type Reports = (params: ReportParams, cancellation: CancellationToken) => Promise<ReportResult>;

export function createReports(options: ToolsOptions, draw: Runtime['drawFigures']): Reports {
  const { service, live } = options;
  const report = async (model: LiveModel, params: ReportParams, cancellation: CancellationToken) => {
    const { findings, confusions } = await allFindings(model.snapshot, options, cancellation);
    const tests = await testsOf(params.testUris, model, options, cancellation);
    const { language, before } = params;
    const made = await service.report({
      model,
      confusions,
      findings,
      tests,
      language,
      ...(before && { before }),
      cancellation,
      draw,
    });
    if (made === undefined) throw new CancelledError();
    return made;
  };
  return async (params, cancellation) => {
    try {
      return await live.ask(params.modelUri, cancellation, (model) => report(model, params, cancellation));
    } catch (error) {
      if (error instanceof NoLiveModel) return { problem: error.message };
      throw error;
    }
  };
}

/** What is no test any more is passed over: the client's list may be a moment old. */
async function testsOf(
  uris: readonly string[],
  model: LiveModel,
  { service }: ToolsOptions,
  cancellation: CancellationToken,
): Promise<LocatedTests[]> {
  const located: LocatedTests[] = [];
  for (const uri of uris) {
    const read = await service.readTests(uri, model);
    if (read === undefined) continue;
    const { set, text } = read;
    const verdicts = await service.verdicts(model, set.tests, cancellation);
    const document = sourceDocument(uri, 'model', text, undefined);
    located.push({
      path: URI.parse(uri).fsPath,
      verdicts,
      problems: set.problems,
      places: verdicts.map(({ test }) => ({ uri, range: toWireRange(document, test.place.range) })),
    });
  }
  return located;
}
