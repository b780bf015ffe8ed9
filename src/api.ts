import type * as vscode from 'vscode';
import type { ModelStatus } from '../server/src/protocol';
import type { WireReport } from '../server/src/protocol/report';
import type { TestExplorer } from './testing/testExplorer';
import type { AfterDecoration, DecorationGroups } from './decorations/groups';

/** What `activate` returns, for tests and for other extensions. */
export interface SkillLensApi {
  /** Every status the server reports. */
  readonly onStatus: vscode.Event<ModelStatus>;
  /** The document whose predictions on the screen have changed: an answer has come, or a line's moment. */
  readonly onPredictions: vscode.Event<vscode.TextDocument>;
  /** The last status; undefined for a document that is neither a model nor a scratch file. */
  status(uri: vscode.Uri): ModelStatus | undefined;
  /** The texts that stand behind the document's lines right now. */
  decorations(uri: vscode.Uri): readonly AfterDecoration[];
  /** Lines with a sign beside them right now, by verdict; undefined for a document that nothing is known of. */
  gutter(uri: vscode.Uri): DecorationGroups['gutter'] | undefined;
  /** The status bar item's text; undefined while it is hidden. */
  statusBarText(): string | undefined;
  /** The part of the Test Explorer that is ours; undefined where it is switched off. */
  tests(): Promise<TestExplorer | undefined>;
  /** The report on a model that is open. */
  report(model: vscode.Uri): WireReport | undefined;
  /** Things that are alive, to find what has been left behind. */
  alive(): { readonly documents: number };
}
