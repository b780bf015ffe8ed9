import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Strictness } from '../analysis/confusions/confusionFindings';
import { type Checked, checkModels } from './checkModels';
import { type CheckFormat, checkFormats, exitCodeOf, printChecked } from './formats/printChecked';
import { type SharedOptions, withSharedOptions } from './options';
import type { Runtime } from './runtime';
import { checkInJobs } from './shards/checkInJobs';
import { parseShard, type Shard, shardOfEnvironment } from './shards/shard';
import { createWorkDisplay } from './workProgress';

interface CheckOptions extends SharedOptions {
  readonly format: CheckFormat;
  readonly strictness: Strictness;
  readonly thorough: boolean;
  readonly jobs: number;
  /** Undefined: what the environment says. */
  readonly shard?: Shard;
  readonly resume?: string;
  /** Set in the processes of --jobs. */
  readonly job?: Shard;
}

/** `check MODEL...`: what is wrong with models, without any training. */
export function checkCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('check')
    .description('report what is wrong with models; exit 0: no errors, 1: errors, 2: could not run')
    .argument('<model...>', 'interaction models, or folders with models below them')
    .addOption(new Option('--format <format>', 'how to print findings').choices(checkFormats).default('text'))
    .addOption(
      new Option('--strictness <level>', 'how much to tell of samples that may be confused')
        .choices(['quiet', 'normal', 'strict'])
        .default('normal'),
    )
    .option(
      '--thorough',
      'ask networks too that have not learned the samples; takes four trainings a model',
      false,
    )
    .option('--jobs <number>', 'processes that share the work: a number, or auto', parseJobs, 1)
    .option('--shard <i/n>', 'check only the i-th of n parts; by itself as the CI says, 1/1 for all', shardIn)
    .option(
      '--resume <folder>',
      'keep what is finished here; skills that have not changed are not done again',
    )
    .addOption(new Option('--job <i/n>').argParser(shardIn).hideHelp())
    .addHelpText('after', examples);
  return withSharedOptions(command).action(async (paths: readonly string[], options: CheckOptions) => {
    if (options.job) return answerJob(paths, options, runtime);
    const shard = options.shard ?? shardToldBy(runtime);
    const checked = await checkAll(paths, { ...options, ...(shard && { shard }) }, runtime);
    printChecked(checked, { ...options, shard }, runtime);
    exit(exitCodeOf(checked));
  });
}

const examples = `
Examples:
  skill-lens check skill-package
  skill-lens check skills --jobs auto --format sarif > findings.sarif
  skill-lens check skills --shard 2/8 --format json > part-2.json   (then: skill-lens merge part-*.json)`;

function parseJobs(text: string): number {
  if (text === 'auto') return availableParallelism();
  if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 256) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 256, or auto.');
  }
  return Number(text);
}

function shardIn(text: string): Shard {
  const shard = parseShard(text);
  if (shard === undefined) throw new InvalidArgumentError('It must be a part of a whole, e.g. 2/8.');
  return shard;
}

function shardToldBy({ env, stderr }: Runtime): Shard | undefined {
  const found = shardOfEnvironment(env);
  if (found === undefined) return undefined;
  const { index, total, source } = found;
  stderr.write(`skill-lens: part ${index} of ${total}, as ${source} says (--shard 1/1: all of it)\n`);
  return { index, total };
}

async function checkAll(paths: readonly string[], options: CheckOptions, runtime: Runtime): Promise<Checked> {
  const display = createWorkDisplay(runtime.stderr, 'Checking skills');
  try {
    return options.jobs > 1
      ? await checkInJobs(argumentsOf(paths, options), options.jobs, runtime, display.update)
      : await checkModels(paths, { ...options, onProgress: display.update }, runtime);
  } finally {
    display.stop();
  }
}

/** In a process of --jobs: what was found goes to the one that has started it. */
async function answerJob(paths: readonly string[], options: CheckOptions, runtime: Runtime): Promise<void> {
  const send = (message: unknown): Promise<void> =>
    new Promise((resolve) => (process.send ? process.send(message, () => resolve()) : resolve()));
  const onProgress = (done: number, all: number): void => void send({ done, all });
  const checked = await checkModels(paths, { ...options, onProgress }, runtime);
  await send({ checked });
}

function argumentsOf(paths: readonly string[], options: CheckOptions): string[] {
  const { strictness, thorough, backend, shard, resume } = options;
  return [
    'check',
    ...['--strictness', strictness, '--backend', backend],
    ...(thorough ? ['--thorough'] : []),
    ...(resume === undefined ? [] : ['--resume', resume]),
    // Said aloud, so that no process looks into the environment for itself.
    ...['--shard', shard ? `${shard.index}/${shard.total}` : '1/1'],
    '--',
    ...paths,
  ];
}
