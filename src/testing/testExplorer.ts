/** Tests of a skill in VS Code's Test Explorer: found by themselves, run by the live model, with what to do about failures. */
import * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import { readTestingSettings } from '../config';
import type { ModelStatuses } from '../modelStatuses';
import { runContinuously } from './continuousRun';
import { offerTestActions } from './lightBulb';
import { Outcomes } from './outcomes';
import { createTestRunner } from './runTests';
import { TestSets } from './testSets';

export interface TestExplorer extends vscode.Disposable {
  readonly controller: vscode.TestController;
  readonly sets: TestSets;
  readonly outcomes: Outcomes;
  /** What runs by itself: with the model as it is. */
  readonly profile: vscode.TestRunProfile;
  /** Resolves once the workspace has been looked through for the first time. */
  readonly found: Promise<void>;
}

export const controllerId = 'skillLens.tests';

/** undefined where the author has switched tests off. */
export function createTestExplorer(client: LensClient, statuses: ModelStatuses): TestExplorer | undefined {
  if (!readTestingSettings().enabled) return undefined;
  const { t } = vscode.l10n;
  const controller = vscode.tests.createTestController(controllerId, 'Skill Lens');
  const sets = new TestSets(client, controller);
  const outcomes = new Outcomes(controllerId);
  const runner = createTestRunner({ client, controller, sets, outcomes });
  const runLive = (request: vscode.TestRunRequest, token: vscode.CancellationToken) =>
    request.continuous
      ? runContinuously(request, token, { runner, controller, sets, statuses })
      : runner.run(request, token);
  const { Run } = vscode.TestRunProfileKind;
  const profile = controller.createRunProfile(
    t('With the model as it is'),
    Run,
    runLive,
    true,
    undefined,
    true,
  );
  controller.createRunProfile(t('Fine-tune first'), Run, (request, token) =>
    runner.run(request, token, true),
  );
  controller.refreshHandler = (token) => sets.findAll(token);
  const subscriptions = vscode.Disposable.from(controller, sets, outcomes, offerTestActions(sets, outcomes));
  return {
    controller,
    sets,
    outcomes,
    profile,
    // Where the server fails, its log says why; to refresh the tests looks again.
    found: sets.findAll().catch(() => undefined),
    dispose: () => subscriptions.dispose(),
  };
}
