import { Command, Option } from 'commander';
import type { Strictness } from '../analysis/confusions/confusionFindings';
import { type Checked, checkModels } from './checkModels';
import { countSeverity } from './checkReport';
import { checkText } from './checkText';
import { coloursFor } from './colours';
import { exitCode } from './exitCode';
import { type SharedOptions, withSharedOptions } from './options';
import type { Runtime } from './runtime';

interface CheckOptions extends SharedOptions {
  readonly format: 'text' | 'json';
  readonly strictness: Strictness;
  readonly thorough: boolean;
}

/** `check MODEL...`: what is wrong with models, without any training. */
export function checkCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('check')
    .description('report what is wrong with models; exit 0: no errors, 1: errors, 2: could not run')
    .argument('<model...>', 'interaction models, or folders with models below them')
    .addOption(
      new Option('--format <format>', 'how to print findings').choices(['text', 'json']).default('text'),
    )
    .addOption(
      new Option('--strictness <level>', 'how much to tell of samples that may be confused')
        .choices(['quiet', 'normal', 'strict'])
        .default('normal'),
    )
    .option(
      '--thorough',
      'ask networks too that have not learned the samples; takes four trainings a model',
      false,
    );
  return withSharedOptions(command).action(async (paths: readonly string[], options: CheckOptions) => {
    const checked = await checkModels(paths, options, runtime);
    print(checked, options, runtime);
    exit(exitCodeOf(checked));
  });
}

function print(
  { reports, failures, notes, settings }: Checked,
  options: CheckOptions,
  runtime: Runtime,
): void {
  const messages = [...failures, ...settings];
  for (const failure of [...messages, ...notes]) {
    runtime.stderr.write(`skill-lens: ${failure}\n`);
  }
  if (options.format === 'json') {
    const errors = countSeverity(reports, 'error');
    const warnings = countSeverity(reports, 'warning');
    runtime.stdout.write(`${JSON.stringify({ files: reports, errors, warnings, failures: messages })}\n`);
  } else {
    const colours = coloursFor(runtime.stdout, runtime.env, options.color);
    runtime.stdout.write(checkText(reports, failures.length, colours));
  }
}

function exitCodeOf({ reports, failures, settings }: Checked): number {
  if (failures.length > 0 || settings.length > 0) {
    return exitCode.couldNotRun;
  }
  return countSeverity(reports, 'error') > 0 ? exitCode.errorsFound : exitCode.ok;
}
