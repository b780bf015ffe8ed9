import type { Readable } from 'node:stream';

/** A stream of text that may be a terminal; process.stdout is one. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
};

/** All that commands use of the process, so that tests can bring their own. */
export interface Runtime {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** Where the `.wasm` files of the engine lie. */
  readonly wasmFolder: string;
}
