import { messageOf } from '../base/messageOf';
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CliError } from './cliError';
import { decodeText } from './decodeText';
import type { LoadedModel } from './loadModel';
import { modelOfText } from './loadModel';
import { assertTrainable, loadTrainableModel } from './loadTrainableModel';

const run = promisify(execFile);
const mostBytes = 32 * 1024 * 1024;

/**
 * A model on disk, or one of a git revision: `HEAD~1:models/en-US.json`, the path seen from here.
 *
 * @throws CliError as `loadTrainableModel` does, and where git knows no such revision or file.
 */
export async function loadRevision(path: string): Promise<LoadedModel> {
  const [, revision, file] = /^([^:]{2,}):(.+)$/.exec(path) ?? [];
  if (revision === undefined || file === undefined || (await isThere(path))) return loadTrainableModel(path);
  const text = decodeText(await show(revision, file, path), path);
  const loaded = modelOfText(path, resolve(file), text);
  assertTrainable(loaded);
  return loaded;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function show(revision: string, file: string, path: string): Promise<Uint8Array> {
  const cwd = dirname(resolve(file));
  try {
    // A revision that begins with a dash would be an option.
    const args = ['show', '--end-of-options', `${revision}:./${basename(file)}`];
    const { stdout } = await run('git', args, { cwd, encoding: 'buffer', maxBuffer: mostBytes });
    return stdout;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? firstLine(String(error.stderr)) : '';
    const reason = said || messageOf(error);
    throw new CliError(`${path}: git has no such file: ${reason}; check the revision and the path`, {
      cause: error,
    });
  }
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/\.$/, '');
}
