import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/src/protocol';
import type { CommandId } from './commands/commandIds';

const languages = ['json', 'jsonc', 'skill-utterances', 'alexa-sample-utterances'];
const linkedCommands: CommandId[] = ['skillLens.finetune', 'skillLens.tryUtterance', 'skillLens.showLegend'];
/** File systems that people write in; others (a diff's other side, the output) show what is not to be judged. */
const knownSchemes = ['file', 'untitled', 'vscode-vfs', 'memfs'];

/** What the language server is to know, wherever it runs. */
export function clientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClientOptions {
  const storage = context.storageUri ?? context.globalStorageUri;
  const initializationOptions: InitializationOptions = {
    storagePath:
      vscode.env.uiKind === vscode.UIKind.Web && storage.scheme !== 'file'
        ? storage.toString()
        : storage.fsPath,
    // VS Code's own JSON support tells what the contributed schema says.
    jsonSchemaByClient: true,
  };
  return {
    documentSelector: schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    initializationOptions,
    outputChannel: log,
    // Our own hovers link to these commands; nothing that a file says can run one.
    markdown: { supportThemeIcons: true, isTrusted: { enabledCommands: linkedCommands } },
  };
}

/** Those of the open folders too, whatever extension provides them. */
function schemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set([...knownSchemes, ...folders.map(({ uri }) => uri.scheme)])];
}
