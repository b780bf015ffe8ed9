import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { CancelledError } from '../base/cancellation';
import { checkCommand } from './checkCommand';
import { CliError } from './cliError';
import { addCompletion } from './completion';
import { diffCommand } from './diffCommand';
import { evaluateCommand } from './evaluateCommand';
import { exitCode } from './exitCode';
import { expandCommand } from './expandCommand';
import { finetuneCommand } from './finetuneCommand';
import { inspectCommand } from './inspectCommand';
import { lensCommand } from './lensCommand';
import { mcpCommand } from './mcpCommand';
import { mergeCommand } from './mergeCommand';
import { predictCommand } from './predictCommand';
import { reportCommand } from './reportCommand';
import type { Runtime } from './runtime';

/**
 * Runs one command line, without the program's own name.
 *
 * @returns the exit code. Whatever goes wrong is a message on stderr; nothing is thrown.
 */
export async function runCli(args: readonly string[], runtime: Runtime): Promise<number> {
  let code: number = exitCode.ok;
  const program = createProgram(args, runtime, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return reportFailure(error, runtime);
  }
}

function createProgram(args: readonly string[], runtime: Runtime, exit: (code: number) => void): Command {
  const program = new Command('skill-lens')
    .description(
      'See what Alexa will understand: findings, fine-tuning and predictions for interaction models.',
    )
    .version(version);
  for (const create of [
    lensCommand,
    checkCommand,
    mergeCommand,
    evaluateCommand,
    diffCommand,
    reportCommand,
    expandCommand,
    finetuneCommand,
    predictCommand,
    inspectCommand,
    mcpCommand,
  ]) {
    program.addCommand(create(runtime, exit));
  }
  program.showHelpAfterError(
    'A command comes first, as in: skill-lens check MODEL. All of them: skill-lens --help',
  );
  for (const command of program.commands) {
    command.showHelpAfterError(`How it is called, with an example: skill-lens ${command.name()} --help`);
  }
  for (const command of [program, ...program.commands]) fence(command, runtime);
  // Last: its own commands take over how the program ends and where it writes.
  addCompletion(program, args);
  return program;
}

/** What goes wrong is thrown, and what is said goes to the runtime's streams. */
function fence(command: Command, runtime: Runtime): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => runtime.stdout.write(text),
    writeErr: (text) => runtime.stderr.write(text),
    getOutHelpWidth: () => runtime.stdout.columns ?? 80,
    getErrHelpWidth: () => runtime.stderr.columns ?? 80,
  });
}

function reportFailure(error: unknown, runtime: Runtime): number {
  if (runtime.signal.aborted || error instanceof CancelledError) {
    runtime.stderr.write('skill-lens: cancelled\n');
    return exitCode.cancelled;
  }
  if (error instanceof CommanderError) {
    // Commander has printed its message, or the help that was asked for.
    return error.exitCode === 0 ? exitCode.ok : exitCode.couldNotRun;
  }
  runtime.stderr.write(`skill-lens: ${messageOf(error, runtime)}\n`);
  return exitCode.couldNotRun;
}

function messageOf(error: unknown, { env }: Runtime): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  if (env['SKILL_LENS_DEBUG']) {
    return error.stack ?? error.message;
  }
  return error instanceof CliError
    ? error.message
    : `unexpected fault: ${error.message} (SKILL_LENS_DEBUG=1 shows where; please report it)`;
}
