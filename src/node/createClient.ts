import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { CreateClient } from '../languageServer';

/** The language client over IPC to `dist/server.js`. */
export function nodeClient(context: vscode.ExtensionContext): CreateClient {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const debugOptions = { execArgv: ['--nolazy', '--inspect=6009'] };
  return (id, name, options) =>
    new LanguageClient(
      id,
      name,
      { run: { module, transport }, debug: { module, transport, options: debugOptions } },
      options,
    );
}
