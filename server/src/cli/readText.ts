import { access, constants } from 'node:fs/promises';
import { CliError } from './cliError';
import { decodeText } from './decodeText';
import { readRegularFile } from '../node/readFile';
import { describeFileError } from './describeFileError';

/** @throws CliError that names the path, the reason and the mend. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path);
  } catch (error) {
    throw new CliError(describeFileError('read', path, error), { cause: error });
  }
}

/** Text of a UTF-8 file. @throws CliError as `readBytes` and `decodeText` do. */
export async function readText(path: string): Promise<string> {
  return decodeText(await readBytes(path), path);
}

/** As `readText`; undefined where there is no such file. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  try {
    return await readText(path);
  } catch (error) {
    if (error instanceof CliError && error.cause instanceof Error && 'code' in error.cause) {
      if (error.cause.code === 'ENOENT') {
        return undefined;
      }
    }
    throw error;
  }
}

/** Asked before long work. @throws CliError */
export async function assertReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    throw new CliError(describeFileError('read', path, error), { cause: error });
  }
}
