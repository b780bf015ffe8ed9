/** Which documents are worth loading the rest of the extension for. */
import * as vscode from 'vscode';
import { hasTestFiles } from './testing/testFiles';

const ownLanguages = ['skill-utterances', 'alexa-sample-utterances'];
const jsonLanguages = ['json', 'jsonc'];
const ownPaths =
  /\/interactionModels\/custom\/[^/]+\.json$|\/models\/[a-z]{2}-[a-z]{2}\.json$|\/intent[-_]?schema[^/]*\.json$|\/sample[-_]?utterances[^/]*\.txt$/i;

/** Cheap and generous: the server looks closer. */
function mayBeOurs({ languageId, uri, getText }: vscode.TextDocument): boolean {
  if (ownLanguages.includes(languageId) || ownPaths.test(uri.path)) return true;
  if (!jsonLanguages.includes(languageId)) return false;
  const text = getText();
  return text.includes('"languageModel"') || text.includes('"intents"');
}

/** Calls back once, with the first document that may be ours: open already, opened or saved later. */
export function onFirstOfOurs(wake: () => void): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    if (!mayBeOurs(document)) return;
    subscriptions.dispose();
    wake();
  };
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidSaveTextDocument(look),
  );
  const open = vscode.workspace.textDocuments.find(mayBeOurs);
  if (open !== undefined) look(open);
  // The Test Explorer is to have its tests without a document.
  void hasTestFiles().then((has) => {
    if (has) wake();
  });
  return subscriptions;
}
