import type * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/src/protocol';
import type { CommandId } from './commands/commandIds';

const languages = ['json', 'jsonc', 'skill-utterances', 'alexa-sample-utterances'];
const linkedCommands: CommandId[] = ['skillLens.finetune', 'skillLens.tryUtterance', 'skillLens.showLegend'];
const schemes = ['file', 'untitled'];

/** The language client over IPC to `dist/server.js`; the caller starts and stops it. */
export function createClient(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const debugOptions = { execArgv: ['--nolazy', '--inspect=6009'] };
  return new LanguageClient(
    'skillLens',
    'Skill Lens',
    { run: { module, transport }, debug: { module, transport, options: debugOptions } },
    clientOptions(context, log),
  );
}

function clientOptions(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClientOptions {
  const storage = context.storageUri ?? context.globalStorageUri;
  // VS Code's own JSON support tells what the contributed schema says.
  const initializationOptions: InitializationOptions = {
    storagePath: storage.fsPath,
    jsonSchemaByClient: true,
  };
  return {
    documentSelector: schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    initializationOptions,
    outputChannel: log,
    // Our own hovers link to these commands; nothing that a file says can run one.
    markdown: { supportThemeIcons: true, isTrusted: { enabledCommands: linkedCommands } },
  };
}
