import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { CreateClient, LensClient } from '../languageServer';

/** The language client to `dist/webServer.js`, a web worker. */
export function webClient(context: vscode.ExtensionContext): CreateClient {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webServer.js').toString(true);
  return (id, name, options) => new WorkerClient(script, id, name, options);
}

class WorkerClient extends LanguageClient implements LensClient {
  readonly #workers: Worker[];

  constructor(script: string, ...[id, name, options]: Parameters<CreateClient>) {
    const workers: Worker[] = [];
    const start = (): Promise<MessageTransports> => {
      const worker = new Worker(script, { name: 'Skill Lens language server' });
      workers.push(worker);
      // In VS Code's extension host a worker is no `instanceof Worker`, so the client would not know it for one.
      return Promise.resolve({
        reader: new BrowserMessageReader(worker),
        writer: new BrowserMessageWriter(worker),
      });
    };
    super(id, name, start, options);
    this.#workers = workers;
  }

  async restart(): Promise<void> {
    if (this.needsStop()) await this.stop();
    await this.start();
  }

  /** A worker does not end by itself when its connection does. */
  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      for (const worker of this.#workers.splice(0)) worker.terminate();
    }
  }
}
