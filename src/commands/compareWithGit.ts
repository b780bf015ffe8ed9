import * as vscode from 'vscode';
import { type CompareParams, type CompareResult, compareRequest } from '../../server/src/protocol';
import type { HeardChange } from '../predictions/predictionDiff';
import type { Tools } from './tools';
import { showChanges } from './showChanges';

/** What we need of VS Code's own git extension, version 1 of its interface. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
}

/** "Compare with git HEAD": which samples are heard differently than those of the last commit. */
export function compareWithGit({ client }: Tools): () => Promise<readonly HeardChange[] | undefined> {
  return async () => {
    const document = vscode.window.activeTextEditor?.document;
    const before = document && (await textAtHead(document.uri));
    if (document === undefined || before === undefined) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('Skill Lens: this file has no earlier text in git, or git is turned off.'),
      );
      return undefined;
    }
    const params: CompareParams = { uri: document.uri.toString(), before };
    const result = await client.sendRequest<CompareResult | null>(compareRequest, params);
    if (result === null) {
      vscode.window.showInformationMessage(vscode.l10n.t('Skill Lens: there are no samples to compare.'));
      return undefined;
    }
    const changes = result.changes.map(({ before: former, now }): HeardChange => {
      const { start, end } = now.range;
      const text = document.lineAt(start.line).text.slice(start.character, end.character);
      return { before: former, now: { line: start.line, text, prediction: now } };
    });
    const title = vscode.l10n.t(
      'Heard differently than at HEAD; {0} samples are new, {1} are gone',
      result.added,
      result.removed,
    );
    await showChanges(document, changes, title);
    return changes;
  };
}

async function textAtHead(uri: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = (await extension?.activate())?.getAPI(1);
    return await git?.getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    // Turned off, no git on the machine, or a file that is not in the last commit.
    return undefined;
  }
}
