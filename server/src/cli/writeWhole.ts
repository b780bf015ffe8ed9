import { access, constants, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CliError } from './cliError';
import { describeFileError } from './describeFileError';

/** Writes a file under another name first, so that nobody ever sees half of it. @throws CliError that names path and mend */
export async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new CliError(describeFileError('write', path, error), { cause: error });
  }
}

/** Asked before long work, so that a place that cannot be is known at once. @throws CliError */
export async function assertWritable(path: string): Promise<void> {
  try {
    await access(dirname(resolve(path)), constants.W_OK);
  } catch (error) {
    throw new CliError(describeFileError('write', path, error), { cause: error });
  }
}
