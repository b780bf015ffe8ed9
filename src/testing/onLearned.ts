import type * as vscode from 'vscode';
import type { ModelStatus } from '../../server/src/protocol';
import type { ModelStatuses } from '../modelStatuses';

/** Calls back with each model that has just been fine-tuned. */
export function onLearned(statuses: ModelStatuses, learned: (uri: string) => void): vscode.Disposable {
  const training = new Set<string>();
  return statuses.onDidChange((status: ModelStatus) => {
    if (status.state === 'training') training.add(status.uri);
    else if (training.delete(status.uri) && status.state === 'ready') learned(status.uri);
  });
}
