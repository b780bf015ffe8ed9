import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** The language client, whatever it reaches its server by. */
export type LensClient = BaseLanguageClient & {
  /** Also brings a server back that has crashed too often to be restarted by itself. */
  restart(): Promise<void>;
};

/** Makes the client of the place that the extension runs in; the caller starts and stops it. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => LensClient;
