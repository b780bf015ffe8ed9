import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/src/protocol';

const languages = ['json', 'jsonc', 'skill-utterances', 'alexa-sample-utterances'];
const schemes = ['file', 'untitled'];

const watchedFiles =
  '**/{interactionModels/custom/*.json,models/*.json,IntentSchema.json,SampleUtterances.txt}';

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
  const initializationOptions: InitializationOptions = { storagePath: storage.fsPath };
  return {
    documentSelector: schemes.flatMap((scheme) => languages.map((language) => ({ scheme, language }))),
    initializationOptions,
    outputChannel: log,
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher(watchedFiles) },
    markdown: { supportThemeIcons: true },
  };
}
