import { Command, InvalidArgumentError, Option } from 'commander';
import { coloursFor } from './colours';
import { CliError } from './cliError';
import type { Evaluation } from './evaluate/evaluation';
import { evaluationCsv } from './evaluate/evaluationCsv';
import { evaluationHtml } from './evaluate/evaluationHtml';
import { evaluationJson } from './evaluate/evaluationJson';
import { evaluationJunit } from './evaluate/evaluationJunit';
import { evaluationText } from './evaluate/evaluationText';
import { runEvaluation } from './evaluate/runEvaluation';
import { exitCode } from './exitCode';
import { type SharedOptions, type TrainingOptions, withSharedOptions, withTrainingOptions } from './options';
import { percent } from './percent';
import type { Runtime } from './runtime';
import { widthOf } from './table';

const formats = ['text', 'json', 'junit', 'html', 'csv'] as const;

interface EvaluateOptions extends SharedOptions, TrainingOptions {
  readonly tests: readonly string[];
  readonly checkpoint?: string;
  readonly minFrameAccuracy?: number;
  readonly crossValidate?: number;
  readonly format: (typeof formats)[number];
}

/** `evaluate MODEL --tests FILE...`: how many utterances are heard as they should be. */
export function evaluateCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('evaluate')
    .description('hold a model against tests; exit 0: done, 1: below --min-frame-accuracy, 2: bad input')
    .argument('<model>', 'interaction model')
    .option('--tests <file...>', 'annotation sets, results of Alexa, JSON lines or CSV', [])
    .option('--min-frame-accuracy <share>', 'share of tests that must be right whole, 0 to 1', parseShare)
    .option(
      '--cross-validate <folds>',
      'hear the samples too, each by a reader that has not learned it',
      parseFolds,
    )
    .option(
      '--checkpoint <folder>',
      'checkpoint of `finetune`; without it one of the same content, or a new one',
    )
    .addOption(
      new Option('--format <format>', 'how to print the result').choices([...formats]).default('text'),
    )
    .addHelpText('after', examples);
  return withSharedOptions(withTrainingOptions(command)).action(
    async (path: string, options: EvaluateOptions) => {
      if (options.tests.length === 0 && options.crossValidate === undefined) {
        throw new CliError(
          'evaluate: nothing to hold the model against; add --tests FILE or --cross-validate 5',
        );
      }
      const evaluation = await runEvaluation(path, options, runtime);
      tellProblems(evaluation, runtime);
      runtime.stdout.write(printed(evaluation, options, runtime));
      exit(exitCodeOf(evaluation, options, runtime));
    },
  );
}

const examples = `
Examples:
  skill-lens evaluate skill-package/interactionModels/custom/en-US.json --tests test/annotations.json
  skill-lens evaluate en-US.json --tests *.csv --format junit --min-frame-accuracy 0.95 > tests.xml
  skill-lens evaluate en-US.json --cross-validate 5`;

function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new InvalidArgumentError('It must be a number from 0 to 1, e.g. 0.95.');
  }
  return share;
}

function parseFolds(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 2 || Number(text) > 20) {
    throw new InvalidArgumentError('It must be a whole number from 2 to 20.');
  }
  return Number(text);
}

function tellProblems({ problems, failures }: Evaluation, { stderr }: Runtime): void {
  for (const failure of failures) stderr.write(`skill-lens: ${failure}\n`);
  for (const { path, line, severity, message } of problems) {
    stderr.write(`skill-lens: ${path}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}\n`);
  }
}

function printed(
  evaluation: Evaluation,
  { format, color }: EvaluateOptions,
  { stdout, env }: Runtime,
): string {
  switch (format) {
    case 'html':
      return evaluationHtml(evaluation);
    case 'json':
      return `${evaluationJson(evaluation)}\n`;
    case 'junit':
      return evaluationJunit(evaluation);
    case 'csv':
      return evaluationCsv(evaluation);
    case 'text':
      return `${evaluationText(evaluation, widthOf(stdout), coloursFor(stdout, env, color))}\n`;
  }
}

function exitCodeOf(
  { problems, failures, totals }: Evaluation,
  { minFrameAccuracy }: EvaluateOptions,
  { stderr }: Runtime,
): number {
  if (failures.length > 0 || problems.some(({ severity }) => severity === 'error'))
    return exitCode.couldNotRun;
  if (minFrameAccuracy === undefined || totals.frameAccuracy >= minFrameAccuracy) return exitCode.ok;
  stderr.write(
    `skill-lens: ${percent(totals.frameAccuracy)} of the tests are right whole, below the ${percent(minFrameAccuracy)} asked for\n`,
  );
  return exitCode.errorsFound;
}
