import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/src/protocol';
import type { CommandId } from './commands/commandIds';
import type { ToldDiagnostics } from './toldDiagnostics';
import { writtenSchemes } from './writtenSchemes';

const languages = ['json', 'jsonc', 'skill-utterances', 'alexa-sample-utterances'];
const linkedCommands: CommandId[] = ['skillLens.finetune', 'skillLens.tryUtterance', 'skillLens.showLegend'];
/** What the language server is to know, wherever it runs. */
export function clientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  told: ToldDiagnostics,
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
    documentSelector: writtenSchemes().flatMap((scheme) =>
      languages.map((language) => ({ scheme, language })),
    ),
    initializationOptions,
    outputChannel: log,
    middleware: { handleDiagnostics: (uri, diagnostics, next) => told.handle(uri, diagnostics, next) },
    // Our own hovers link to these commands; nothing that a file says can run one.
    markdown: { supportThemeIcons: true, isTrusted: { enabledCommands: linkedCommands } },
  };
}
