import { Command, Option } from 'commander';
import { findSameShape } from '../analysis/ambiguity/sameShape';
import { checkModel } from '../analysis/check';
import { createCatalog } from '../catalog/catalog';
import { throwIfCancelled } from './cancellation';
import { countSeverity, type FileReport, mergeReports, reportOf } from './checkReport';
import { checkText } from './checkText';
import { CliError } from './cliError';
import { coloursFor } from './colours';
import { exitCode } from './exitCode';
import { findModels } from './findModels';
import { loadModel } from './loadModel';
import { type SharedOptions, withSharedOptions } from './options';
import type { Runtime } from './runtime';

interface CheckOptions extends SharedOptions {
  readonly format: 'text' | 'json';
}

interface Checked {
  readonly reports: FileReport[];
  /** What could not be read, one message each. */
  readonly failures: string[];
}

/** `check MODEL...`: what is wrong with models, without a neural network. */
export function checkCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('check')
    .description('report what is wrong with models; exit 0: no errors, 1: errors, 2: could not run')
    .argument('<model...>', 'interaction models, or folders with models below them')
    .addOption(
      new Option('--format <format>', 'how to print findings').choices(['text', 'json']).default('text'),
    );
  return withSharedOptions(command).action(async (paths: readonly string[], options: CheckOptions) => {
    const checked = await checkPaths(paths, runtime);
    print(checked, options, runtime);
    exit(exitCodeOf(checked));
  });
}

async function checkPaths(paths: readonly string[], runtime: Runtime): Promise<Checked> {
  const catalog = createCatalog();
  const reports: FileReport[] = [];
  const failures: string[] = [];
  for (const path of paths) {
    const found = await findModels(path);
    failures.push(...found.failures);
    for (const files of found.models) {
      throwIfCancelled(runtime.signal);
      try {
        const loaded = await loadModel(files);
        const findings = [...checkModel(loaded.model, catalog), ...findSameShape(loaded.model)];
        reports.push(...reportOf(loaded, findings));
      } catch (error) {
        failures.push(failureOf(error));
      }
    }
  }
  return { reports: mergeReports(reports), failures: [...new Set(failures)] };
}

/** One unreadable file must not hide the findings of the others. */
function failureOf(error: unknown): string {
  if (error instanceof CliError) {
    return error.message;
  }
  throw error;
}

function print({ reports, failures }: Checked, options: CheckOptions, runtime: Runtime): void {
  for (const failure of failures) {
    runtime.stderr.write(`skill-lens: ${failure}\n`);
  }
  if (options.format === 'json') {
    const errors = countSeverity(reports, 'error');
    const warnings = countSeverity(reports, 'warning');
    runtime.stdout.write(`${JSON.stringify({ files: reports, errors, warnings, failures })}\n`);
  } else {
    const colours = coloursFor(runtime.stdout, runtime.env, options.color);
    runtime.stdout.write(checkText(reports, failures.length, colours));
  }
}

function exitCodeOf({ reports, failures }: Checked): number {
  if (failures.length > 0) {
    return exitCode.couldNotRun;
  }
  return countSeverity(reports, 'error') > 0 ? exitCode.errorsFound : exitCode.ok;
}
