import { Command, InvalidArgumentError } from 'commander';
import Papa from 'papaparse';
import { confusionFindings } from '../analysis/confusions/confusionFindings';
import { sharedSample } from '../analysis/rules/sharedSample';
import { runToEnd } from '../base/runToEnd';
import { createCatalog } from '../catalog/catalog';
import { buildReport } from '../evaluation/report/buildReport';
import { learningCurveSteps } from '../evaluation/report/learningCurve';
import type { ReportData } from '../evaluation/report/reportData';
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
  const { dataOfPage, reportPage } = await import('./report');
  const former = await readTextIfThere(options.out);
  const before = former === undefined ? undefined : dataOfPage(former);
  const data = await reportOf(path, before, options, runtime);
  await writeWhole(options.out, reportPage(data));
  if (options.csv !== undefined) await writeWhole(options.csv, csvOf(data));
  const { intentAccuracy, frameAccuracy, utterances } = data.totals;
  runtime.stdout.write(
    `${options.out}: of ${utterances} samples, each heard by who has not learned it, ${percent(intentAccuracy)} ` +
      `with the right intent, ${percent(frameAccuracy)} with the right slots too\n`,
  );
}

async function reportOf(
  path: string,
  before: ReportData | undefined,
  options: ReportOptions,
  runtime: Runtime,
): Promise<ReportData> {
  const catalog = createCatalog();
  const loaded = await loadTrainableModel(path);
  const snapshot = snapshotOf(loaded, catalog);
  const verdicts = await crossValidate(loaded.path, snapshot, catalog, options, runtime);
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
  const learningCurve = runToEnd(learningCurveSteps(validating));
  return buildReport({
    path: loaded.path,
    snapshot,
    verdicts,
    confusions,
    flagged: [...flagged, ...confused],
    learningCurve,
    before,
  });
}

function csvOf({ samples }: ReportData): string {
  const rows = samples.map(({ intent, text, line, heard, confidence, slotFaults, passed }) => [
    String(line),
    text,
    intent,
    heard,
    confidence.toFixed(4),
    String(passed),
    slotFaults.join('; '),
  ]);
  const head = ['line', 'sample', 'intent', 'heard', 'confidence', 'passed', 'slotFaults'];
  return `${Papa.unparse([head, ...rows], { newline: '\n' })}\n`;
}
