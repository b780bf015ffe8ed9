import type * as vscode from 'vscode';
import type { WireReport } from '../server/src/protocol/report';
import type { TestExplorer } from './testing/testExplorer';
import type { AfterDecoration, DecorationGroups } from './decorations/groups';
import type { SkillLensApi as PublicApi } from './publicApi';

/** What `activate` returns: the part for other extensions, and what our own tests look at besides. */
export interface SkillLensApi extends PublicApi {
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
