import { Command, Option } from 'commander';
import { createUtterancePredictor } from '../analysis/predictUtterances';
import { createCatalog } from '../catalog/catalog';
import type { Catalog } from '../catalog/types';
import { type Change, type Changes, changesBetween } from '../evaluation/changes';
import { expandSamples } from '../evaluation/expandSamples';
import { hearTests } from '../evaluation/hearTests';
import type { TestProblem, TestUtterance, Verdict } from '../evaluation/types';
import { nodeScheduler } from '../node/scheduler';
import { throwIfCancelled, tokenOf } from './cancellation';
import { coloursFor } from './colours';
import { counted } from './counted';
import { frameText } from './evaluate/evaluationText';
import { predictedOf } from './evaluate/evaluationJson';
import { readTestFiles } from './evaluate/readTestFiles';
import { snapshotOf } from './evaluate/runEvaluation';
import { exitCode } from './exitCode';
import { predictorFor } from './keptCheckpoints';
import type { LoadedModel } from './loadModel';
import { loadRevision } from './loadRevision';
import { type SharedOptions, type TrainingOptions, withSharedOptions, withTrainingOptions } from './options';
import type { Runtime } from './runtime';

interface DiffOptions extends SharedOptions, TrainingOptions {
  readonly tests: readonly string[];
  readonly format: 'text' | 'json';
  readonly exitCode: boolean;
}

/** `diff OLD NEW`: which utterances another version of a model hears differently. */
export function diffCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('diff')
    .description('say which utterances two versions of a model hear differently')
    .argument('<old>', 'interaction model, or one of a git revision: HEAD:models/en-US.json')
    .argument('<new>', 'the other version')
    .option('--tests <file...>', 'ask these utterances, not the samples of both versions', [])
    .option(
      '--exit-code',
      'exit 1 where something changed; with --tests, where something right got wrong',
      false,
    )
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', examples);
  return withSharedOptions(withTrainingOptions(command)).action(
    async (before: string, now: string, options: DiffOptions) => {
      const { changes, problems, failures } = await runDiff(before, now, options, runtime);
      for (const failure of failures) runtime.stderr.write(`skill-lens: ${failure}\n`);
      for (const { path, line, message } of problems)
        runtime.stderr.write(`skill-lens: ${path}:${line}: ${message}\n`);
      runtime.stdout.write(options.format === 'json' ? jsonOf(changes) : textOf(changes, options, runtime));
      const isBad = failures.length > 0 || problems.some(({ severity }) => severity === 'error');
      exit(isBad ? exitCode.couldNotRun : codeOf(changes, options));
    },
  );
}

const examples = `
Examples:
  skill-lens diff HEAD:models/en-US.json models/en-US.json
  skill-lens diff v1.0:models/en-US.json main:models/en-US.json --tests test/annotations.json --exit-code`;

interface Diffed {
  readonly changes: Changes;
  readonly problems: readonly TestProblem[];
  readonly failures: readonly string[];
}

async function runDiff(before: string, now: string, options: DiffOptions, runtime: Runtime): Promise<Diffed> {
  const catalog = createCatalog();
  const old = await loadRevision(before);
  const fresh = await loadRevision(now);
  const { sets, failures } = await readTestFiles(options.tests, fresh.model, catalog);
  const tests =
    options.tests.length > 0
      ? sets.flatMap((set) => set.tests)
      : samplesOf([fresh, old], options.seed, catalog);
  const former = await hear(old, tests, options, catalog, runtime);
  const present = await hear(fresh, tests, options, catalog, runtime);
  return {
    changes: changesBetween(former, present),
    problems: sets.flatMap(({ problems }) => problems),
    failures,
  };
}

/** The samples of both, filled, each utterance once; nothing is expected of them, as the two may not agree. */
function samplesOf(models: readonly LoadedModel[], seed: number, catalog: Catalog): TestUtterance[] {
  const utterances = models.flatMap((loaded) =>
    [...expandSamples(snapshotOf(loaded, catalog), 1, seed)].map(({ utterance }) => utterance),
  );
  const place = { path: '', line: 0, range: { start: 0, end: 0 } };
  return [...new Set(utterances)].map((utterance) => ({ utterance, place, expected: [] }));
}

async function hear(
  loaded: LoadedModel,
  tests: readonly TestUtterance[],
  options: DiffOptions,
  catalog: Catalog,
  runtime: Runtime,
): Promise<Verdict[]> {
  const { seed, backend } = options;
  const predictor = await predictorFor(loaded, { seed, backend }, runtime);
  try {
    const snapshot = snapshotOf(loaded, catalog);
    const hearing = { snapshot, predictor, utterances: createUtterancePredictor(nodeScheduler) };
    const verdicts: Verdict[] = [];
    for await (const some of hearTests(hearing, tests, tokenOf(runtime.signal))) verdicts.push(...some);
    throwIfCancelled(runtime.signal);
    return verdicts;
  } finally {
    predictor.dispose();
  }
}

function jsonOf({ utterances, changes, fixed, broken }: Changes): string {
  return `${JSON.stringify({
    utterances,
    changed: changes.length,
    fixed,
    broken,
    changes: changes.map(({ utterance, before, now, expected, verdict }) => ({
      utterance,
      before: predictedOf(before),
      now: predictedOf(now),
      ...(expected && { expected, verdict }),
    })),
  })}\n`;
}

function textOf(
  { utterances, changes, fixed, broken }: Changes,
  { color, tests }: DiffOptions,
  { stdout, env }: Runtime,
): string {
  const colours = coloursFor(stdout, env, color);
  const shown = ({ utterance, before, now, verdict }: Change): string =>
    [
      `${utterance}${verdict === undefined ? '' : ` (${verdict})`}`,
      colours.red(`  - ${frameText(before)}`),
      colours.green(`  + ${frameText(now)}`),
    ].join('\n');
  const judged = tests.length > 0 ? `: ${fixed} fixed, ${broken} broken` : '';
  const summary = `${changes.length} of ${counted(utterances, 'utterance')} heard differently${judged}`;
  return `${[...changes.map(shown), summary].join('\n')}\n`;
}

function codeOf({ changes, broken }: Changes, { exitCode: isAsked, tests }: DiffOptions): number {
  const found = tests.length > 0 ? broken : changes.length;
  return isAsked && found > 0 ? exitCode.errorsFound : exitCode.ok;
}
