import { Command, InvalidArgumentError } from 'commander';
import Papa from 'papaparse';
import { confusionFindings } from '../analysis/confusions/confusionFindings';
import { sharedSample } from '../analysis/rules/sharedSample';
import { runToEnd } from '../base/runToEnd';
import { createCatalog } from '../catalog/catalog';
import { learningCurveSteps } from '../evaluation/report/learningCurve';
import { memoryOfPage, reportPage } from '../evaluation/report/renderReport';
import { reportData } from '../evaluation/report/reportData';
import { sampleMap } from '../evaluation/report/sampleMap';
import type { FlaggedSample, ReportSource } from '../evaluation/report/types';
import { totalsOf } from '../evaluation/totals/totals';
import type { Verdict } from '../evaluation/types';
import type { ModelSnapshot } from '../analysis/snapshot';
import type { Finding } from '../analysis/types';
import { throwIfCancelled } from './cancellation';
import { createConfusionReader } from './confusionReader';
import { crossValidate, snapshotOf } from './evaluate/runEvaluation';
import { exitCode } from './exitCode';
import { loadTrainableModel } from './loadTrainableModel';
import { type SharedOptions, type TrainingOptions, withSharedOptions, withTrainingOptions } from './options';
import { percent } from './percent';
import { readTextIfThere } from './readText';
import type { Runtime } from './runtime';
import { assertWritable, writeWhole } from './writeWhole';

interface ReportOptions extends SharedOptions, TrainingOptions {
  readonly out: string;
  readonly csv?: string;
  readonly crossValidate: number;
}

/** `report MODEL --out FILE.html`: all that can be said of a skill, as one page. */
export function reportCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('report')
    .description(
      'draw a page on a model: confusions, figures, calibration, learning curve, flags, map of its samples',
    )
    .argument('<model>', 'interaction model')
    .requiredOption(
      '--out <file>',
      'HTML file; where it is there already, the page says what has changed since',
    )
    .option('--csv <file>', 'the samples as CSV too')
    .option('--cross-validate <folds>', 'how many parts the samples are heard in', parseFolds, 4)
    .addHelpText('after', '\nExample:\n  skill-lens report en-US.json --out report.html --csv report.csv');
  return withSharedOptions(withTrainingOptions(command)).action(
    async (path: string, options: ReportOptions) => {
      await runReport(path, options, runtime);
      exit(exitCode.ok);
    },
  );
}

function parseFolds(text: string): number {
  if (!/^\d+$/.test(text) || Number(text) < 2 || Number(text) > 20) {
    throw new InvalidArgumentError('It must be a whole number from 2 to 20.');
  }
  return Number(text);
}

async function runReport(path: string, options: ReportOptions, runtime: Runtime): Promise<void> {
  for (const file of [options.out, options.csv]) if (file !== undefined) await assertWritable(file);
  const former = await readTextIfThere(options.out);
  const source = await reportSource(path, memoryOfPage(former ?? ''), options, runtime);
  const data = reportData(source);
  const { drawFigures } = await import('./report');
  await writeWhole(options.out, reportPage(data, language, drawFigures(data, language)));
  if (options.csv !== undefined) await writeWhole(options.csv, csvOf(source.samples));
  const { intentAccuracy, frameAccuracy, utterances } = totalsOf(source.samples);
  runtime.stdout.write(
    `${options.out}: of ${utterances} samples, each heard by a reader that has not learned it, ${percent(intentAccuracy)} ` +
      `with the right intent, ${percent(frameAccuracy)} with the right slots too\n`,
  );
}

/** The command line speaks English. */
const language = 'en';

async function reportSource(
  path: string,
  before: ReportSource['before'],
  options: ReportOptions,
  runtime: Runtime,
): Promise<ReportSource> {
  const catalog = createCatalog();
  const loaded = await loadTrainableModel(path);
  const snapshot = snapshotOf(loaded, catalog);
  const samples = namedByTemplate(
    await crossValidate(loaded.path, snapshot, catalog, options, runtime),
    snapshot,
  );
  const reader = createConfusionReader({ backend: options.backend, strictness: 'normal' }, runtime);
  const confusions = await reader.read(snapshot);
  const flagged = [
    ...snapshot.findings().filter(({ ruleId }) => ruleId === sharedSample.id),
    ...snapshot.conflicts(),
  ];
  const confused = confusions ? confusionFindings(confusions, snapshot.samplesPart, 'normal', flagged) : [];
  throwIfCancelled(runtime.signal);
  const validating = {
    snapshot,
    catalog,
    path: loaded.path,
    seed: options.seed,
    folds: options.crossValidate,
  };
  return {
    title: loaded.path,
    locale: snapshot.lexicon().locale,
    hearing: 'cross-validation',
    samples,
    flagged: flaggedIn(snapshot, samples, [...flagged, ...confused]),
    tests: [],
    map: confusions && sampleMap(confusions, samples),
    learningCurve: runToEnd(learningCurveSteps(validating)),
    before,
  };
}

/** In the order of the text; what was heard was filled with values, what is shown is what stands in the model. */
function namedByTemplate(verdicts: readonly Verdict[], { samples }: ModelSnapshot): Verdict[] {
  const texts = new Map(samples.map(({ sample }) => [sample.range.start, sample.text]));
  return verdicts
    .map((verdict): Verdict => {
      const { test } = verdict;
      return {
        ...verdict,
        test: { ...test, utterance: texts.get(test.place.range.start) ?? test.utterance },
      };
    })
    .sort((a, b) => a.test.place.range.start - b.test.place.range.start);
}

function flaggedIn(
  { samplesPart }: ModelSnapshot,
  samples: readonly Verdict[],
  findings: readonly Finding[],
): FlaggedSample[] {
  const numbers = new Map(samples.map(({ test }, index) => [test.place.range.start, index]));
  return findings.flatMap(({ part, range, severity, ruleId, message }) => {
    const sample = part === samplesPart ? numbers.get(range.start) : undefined;
    return sample === undefined ? [] : [{ sample, severity, rule: ruleId, message }];
  });
}

function csvOf(samples: readonly Verdict[]): string {
  const rows = samples.map(({ test, expected, heard, slots, passed }) => [
    String(test.place.line),
    test.utterance,
    expected?.intent ?? '',
    heard.intent,
    heard.confidence.toFixed(4),
    String(passed),
    slots
      .filter(({ state }) => state !== 'right')
      .map(({ name, state }) => `${name} ${state}`)
      .join('; '),
  ]);
  const head = ['line', 'sample', 'intent', 'heard', 'confidence', 'passed', 'slotFaults'];
  return `${Papa.unparse([head, ...rows], { newline: '\n' })}\n`;
}
