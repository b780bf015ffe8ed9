import type { Readable } from 'node:stream';
import { CliError } from './cliError';

/** Small enough to answer soon, big enough for the engine to be busy. */
const batchSize = 64;

/**
 * Non-empty lines of a UTF-8 stream, in order, handed on as soon as the stream gives them,
 * so that a program that writes one line gets its answer before it writes the next.
 *
 * @throws CliError for text that is not UTF-8.
 */
export async function* utteranceBatches(stream: Readable, name: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let linesBefore = 0;
  const decode = (bytes: Uint8Array | undefined): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (error) {
      throw new CliError(
        `${name}: not valid UTF-8 after line ${linesBefore}; save the utterances as UTF-8, one a line`,
        { cause: error },
      );
    }
  };
  for await (const chunk of stream) {
    const lines = (rest + decode(toBytes(chunk))).split(/\r?\n/);
    rest = lines.pop() ?? '';
    linesBefore += lines.length;
    yield* batchesOf(lines);
  }
  yield* batchesOf([rest + decode(undefined)]);
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : new TextEncoder().encode(String(chunk));
}

/** @returns batches without empty lines. */
export function* batchesOf(lines: readonly string[]): Generator<string[]> {
  const spoken = lines.filter((line) => line.trim() !== '');
  for (let start = 0; start < spoken.length; start += batchSize) {
    yield spoken.slice(start, start + batchSize);
  }
}
