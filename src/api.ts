import type * as vscode from 'vscode';
import type { ModelStatus, PredictionsParams } from '../server/src/protocol';
import type { AfterDecoration } from './decorations/groups';

/** What `activate` returns, for tests and for other extensions. */
export interface SkillLensApi {
  /** Every status the server reports. */
  readonly onStatus: vscode.Event<ModelStatus>;
  /** Predictions that are now on the screen; answers for an older version of the text do not get here. */
  readonly onPredictions: vscode.Event<PredictionsParams>;
  /** The last status; undefined for a document that is neither a model nor a scratch file. */
  status(uri: vscode.Uri): ModelStatus | undefined;
  /** The texts that stand behind the document's lines right now. */
  decorations(uri: vscode.Uri): readonly AfterDecoration[];
  /** The status bar item's text; undefined while it is hidden. */
  statusBarText(): string | undefined;
}
