/** The light bulb beside a test that fails. */
import * as vscode from 'vscode';
import { readTestingSettings } from '../config';
import { writtenSchemes } from '../writtenSchemes';
import type { Outcomes } from './outcomes';
import type { TestSets } from './testSets';

const kind = vscode.CodeActionKind.QuickFix;

export function offerTestActions(sets: TestSets, outcomes: Outcomes): vscode.Disposable {
  const { files } = readTestingSettings();
  const selector = writtenSchemes().flatMap((scheme) => files.map((pattern) => ({ scheme, pattern })));
  return vscode.languages.registerCodeActionsProvider(
    selector,
    { provideCodeActions: ({ uri }, range) => actionsAt(uri, range, sets, outcomes) },
    { providedCodeActionKinds: [kind] },
  );
}

function actionsAt(
  uri: vscode.Uri,
  { start }: vscode.Range,
  sets: TestSets,
  outcomes: Outcomes,
): vscode.CodeAction[] {
  const known = sets.get(uri);
  const [id] = Array.from(known?.tests ?? []).find(([, test]) => test.range.start.line === start.line) ?? [];
  const item = known && id !== undefined ? sets.itemOf(known, id) : undefined;
  const outcome = item && outcomes.get(item);
  if (item === undefined || outcome === undefined || outcome.verdict.passed) return [];
  const { heard, sample, drawnBy } = outcome.verdict;
  const { t } = vscode.l10n;
  return [
    action(t('Expect {0}, as it is heard', heard.intent), 'skillLens.acceptAsExpected', item),
    ...(sample
      ? [action(t('Add “{0}” to {1}', sample.text, sample.intent), 'skillLens.addTestAsSample', item)]
      : []),
    ...(drawnBy
      ? [action(t('Go to the sample that drew it: “{0}”', drawnBy.text), 'skillLens.goToSample', item)]
      : []),
  ];
}

function action(title: string, command: string, item: vscode.TestItem): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.command = { title, command, arguments: [item] };
  return made;
}
