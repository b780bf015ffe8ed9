import type * as vscode from 'vscode';
import type { LensClient } from '../languageServer';
import type { DecorationSettings } from '../decorations/settings';
import type { ModelStatuses } from '../modelStatuses';
import type { Reports } from '../views/reports';
import type { TestExplorer } from '../testing/testExplorer';
import type { OpenPredictions } from '../predictions/openPredictions';

/** What commands work with. */
export interface Tools {
  readonly client: LensClient;
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly statuses: ModelStatuses;
  readonly predictions: OpenPredictions;
  readonly settings: () => DecorationSettings;
  readonly reports: Reports;
  /** undefined while the author has switched tests off. */
  readonly tests: () => TestExplorer | undefined;
}
