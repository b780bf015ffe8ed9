import type { BackendChoice } from '../protocol';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** Options that every command takes. */
export interface SharedOptions {
  readonly backend: BackendChoice;
  /** False with --no-color. */
  readonly color: boolean;
}

export interface TrainingOptions {
  readonly seed: number;
}

/** Adds --backend and --no-color. */
export function withSharedOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--backend <name>', 'what computes: the best there is, or one of them')
        .choices(['auto', 'wasm', 'tensorflow', 'cpu'])
        .default('auto'),
    )
    .option('--no-color', 'plain text without colours');
}

export const defaultSeed = 1;

/** Adds --seed. */
export function withTrainingOptions(command: Command): Command {
  return command.option('--seed <number>', 'seed of all random choices', parseSeed, defaultSeed);
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0xffffffff) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  }
  return seed;
}
