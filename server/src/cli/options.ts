import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';

export type BackendChoice = 'auto' | 'wasm' | 'tensorflow' | 'cpu';

/** Options that every command takes. */
export interface SharedOptions {
  readonly backend: BackendChoice;
  /** False with --no-color. */
  readonly color: boolean;
}

export interface TrainingOptions {
  readonly seed: number;
  /** Threads that may compute at a time. */
  readonly cores: number;
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

/** Adds --seed and --cores. */
export function withTrainingOptions(command: Command): Command {
  return command
    .option('--seed <number>', 'seed of all random choices', parseSeed, 1)
    .option('--cores <number>', 'threads that may compute at a time, 1 or 2', parseCores, defaultCores());
}

/** Two, but never the whole of a machine that has only one. */
function defaultCores(): number {
  return Math.min(2, availableParallelism());
}

function parseCores(text: string): number {
  if (text !== '1' && text !== '2') {
    throw new InvalidArgumentError('It must be 1 or 2.');
  }
  return Number(text);
}

function parseSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed > 0xffffffff) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 4294967295.');
  }
  return seed;
}
