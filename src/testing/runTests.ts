/** Runs tests of the Test Explorer: some utterances at a time, each told as soon as it is known, until somebody stops it. */
import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import { type FinetuneParams, type FinetuneResult, finetuneRequest } from '../../server/src/protocol';
import {
  type Judged,
  type JudgeTestsParams,
  type JudgeTestsResult,
  judgeTestsRequest,
  type WireVerdict,
} from '../../server/src/protocol/testing';
import type { Outcomes } from './outcomes';
import type { KnownSet } from './testSet';
import type { TestSets } from './testSets';

export interface TestRunner {
  /** `fineTunes`: the models learn the present texts first. */
  run(request: vscode.TestRunRequest, token: vscode.CancellationToken, fineTunes?: boolean): Promise<void>;
}

export interface TestRunnerOptions {
  readonly client: LensClient;
  readonly controller: vscode.TestController;
  readonly sets: TestSets;
  readonly outcomes: Outcomes;
}

/** Of a set. */
interface Batch {
  readonly known: KnownSet;
  readonly ids: readonly string[];
}

/** Heard in well under a second, so that a stop is felt. */
const testsAtOnce = 24;

export function createTestRunner({ client, controller, sets, outcomes }: TestRunnerOptions): TestRunner {
  /** Those that are still in the tree. */
  const itemsOf = ({ known, ids }: Batch): { readonly id: string; readonly item: vscode.TestItem }[] =>
    ids.flatMap((id) => {
      const item = sets.itemOf(known, id);
      return item === undefined ? [] : [{ id, item }];
    });

  const judge = async (
    { known, ids }: Batch,
    run: vscode.TestRun,
    token: vscode.CancellationToken,
  ): Promise<Judged | undefined> => {
    const { model } = known.set;
    if ('problem' in model) return fail(known, ids, run, model.problem);
    const tests = ids.map((id) => known.tests.get(id)!);
    const params: JudgeTestsParams = { modelUri: model.uri, tests };
    const started = performance.now();
    const result = await client.sendRequest<JudgeTestsResult>(judgeTestsRequest, params, token);
    if ('problem' in result) return fail(known, ids, run, result.problem);
    const each = (performance.now() - started) / Math.max(1, ids.length);
    ids.forEach((id, i) => {
      const verdict = result.verdicts[i];
      if (verdict !== undefined) tell(known, id, verdict, each, run);
    });
    return result;
  };

  const fail = (known: KnownSet, ids: readonly string[], run: vscode.TestRun, problem: string): undefined => {
    for (const { item } of itemsOf({ known, ids })) {
      run.errored(item, located(new vscode.TestMessage(problem), item));
    }
    return undefined;
  };

  const tell = (known: KnownSet, id: string, verdict: WireVerdict, ms: number, run: vscode.TestRun): void => {
    const item = sets.itemOf(known, id);
    const test = known.tests.get(id);
    if (item === undefined || test === undefined) return;
    outcomes.set(item, { known, test, verdict });
    if (test.problem !== undefined)
      run.errored(item, located(new vscode.TestMessage(test.problem), item), ms);
    else if (verdict.passed) run.passed(item, ms);
    else run.failed(item, located(messageOf(verdict), item), ms);
  };

  const runSet = async (
    { known, ids }: Batch,
    run: vscode.TestRun,
    token: vscode.CancellationToken,
  ): Promise<void> => {
    let last: Judged | undefined;
    for (let start = 0; start < ids.length && !token.isCancellationRequested; start += testsAtOnce) {
      const some = ids.slice(start, start + testsAtOnce);
      for (const { item } of itemsOf({ known, ids: some })) run.started(item);
      last = (await judge({ known, ids: some }, run, token)) ?? last;
    }
    if (last !== undefined) say(run, known, last);
  };

  return {
    async run(request, token, fineTunes = false) {
      const run = controller.createTestRun(request);
      const stopped = anyOf(token, run.token);
      try {
        const batches = batchesOf(request, controller, sets);
        for (const { item } of batches.flatMap((batch) => itemsOf(batch))) run.enqueued(item);
        if (fineTunes) await learn(batches, client, run, stopped.token);
        for (const batch of batches) await runSet(batch, run, stopped.token);
      } catch (error) {
        // A question that was taken back is no failure.
        if (!stopped.token.isCancellationRequested) throw error;
      } finally {
        run.end();
        stopped.dispose();
      }
    },
  };
}

/** The tests that a request is about, by their sets, in the order of the files. */
function batchesOf(
  { include, exclude = [] }: vscode.TestRunRequest,
  controller: vscode.TestController,
  sets: TestSets,
): Batch[] {
  const wanted = include ?? Array.from(controller.items, ([, item]) => item);
  const ids = new Map<KnownSet, Set<string>>();
  for (const item of wanted) {
    const known = sets.ofItem(item);
    if (known === undefined || exclude.includes(item)) continue;
    const own = ids.get(known) ?? new Set<string>();
    ids.set(known, own);
    const items = item.parent === undefined ? Array.from(item.children, ([, child]) => child) : [item];
    for (const { id } of items.filter((each) => !exclude.includes(each))) own.add(id);
  }
  return Array.from(ids, ([known, own]) => ({
    known,
    ids: [...known.tests.keys()].filter((id) => own.has(id)),
  }));
}

async function learn(
  batches: readonly Batch[],
  client: LensClient,
  run: vscode.TestRun,
  token: vscode.CancellationToken,
): Promise<void> {
  const uris = batches.flatMap(({ known: { set } }) => ('uri' in set.model ? [set.model.uri] : []));
  for (const uri of new Set(uris)) {
    const params: FinetuneParams = { uri };
    const { outcome, message = '' } = await client.sendRequest<FinetuneResult>(
      finetuneRequest,
      params,
      token,
    );
    if (outcome === 'failed') append(run, vscode.l10n.t('Fine-tuning failed: {0}', message));
  }
}

/** Expected against heard as a diff, and the sample that drew it as the place that it comes from. */
function messageOf({ summary, expectedText, heardText, drawnBy }: WireVerdict): vscode.TestMessage {
  const message = vscode.TestMessage.diff(summary, expectedText, heardText);
  message.contextValue = 'skillLens.misheard';
  if (drawnBy !== undefined) {
    const { uri, range, intent, text } = drawnBy;
    const label = vscode.l10n.t('drawn by “{0}” of {1}', text, intent);
    const place = new vscode.Position(range.start.line, range.start.character);
    message.stackTrace = [new vscode.TestMessageStackFrame(label, vscode.Uri.parse(uri), place)];
  }
  return message;
}

function located(message: vscode.TestMessage, { uri, range }: vscode.TestItem): vscode.TestMessage {
  if (uri !== undefined && range !== undefined) message.location = new vscode.Location(uri, range);
  return message;
}

/** Who has answered, where it is not what the author will get in the end. */
function say(run: vscode.TestRun, { uri }: KnownSet, { quick, outdated }: Judged): void {
  const path = vscode.workspace.asRelativePath(uri);
  if (quick)
    append(run, vscode.l10n.t('{0}: heard by a quick model; nothing has been fine-tuned yet.', path));
  else if (outdated)
    append(run, vscode.l10n.t('{0}: the model’s text has changed since it was fine-tuned.', path));
}

function append(run: vscode.TestRun, line: string): void {
  run.appendOutput(`${line}\r\n`);
}

/** Cancelled as soon as one of them is. */
function anyOf(...tokens: readonly vscode.CancellationToken[]): vscode.CancellationTokenSource {
  const source = new vscode.CancellationTokenSource();
  for (const token of tokens) token.onCancellationRequested(() => source.cancel());
  if (tokens.some((token) => token.isCancellationRequested)) source.cancel();
  return source;
}
