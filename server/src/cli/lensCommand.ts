import { relative } from 'node:path';
import { Command } from 'commander';
import { confusionFindings } from '../analysis/confusions/confusionFindings';
import { judgeSamples } from '../analysis/confusions/judgeSamples';
import type { Confusions } from '../analysis/confusions/readConfusions';
import { sharedSample } from '../analysis/rules/sharedSample';
import { createModelSnapshot, type ModelSnapshot } from '../analysis/snapshot';
import { unseenPrediction } from '../analysis/verdicts/outOfSample';
import { openPredictor } from './checkpointFolder';
import { reportOf } from './checkReport';
import { coloursFor } from './colours';
import { createConfusionReader } from './confusionReader';
import { counted } from './counted';
import { exitCode } from './exitCode';
import { type LensResult, lensReport } from './lensReport';
import type { LoadedModel } from './loadModel';
import { loadTrainableModel } from './loadTrainableModel';
import { type TrainingOptions, type SharedOptions, withTrainingOptions, withSharedOptions } from './options';
import { predictAllSamples } from './predictAllSamples';
import type { Runtime } from './runtime';
import { widthOf } from './table';
import { type TrainedModel, trainModel } from './trainModel';

interface LensOptions extends SharedOptions, TrainingOptions {
  readonly all: boolean;
}

/** `lens MODEL`: fine-tunes and shows for every sample what Alexa would understand. What `npm start` runs. */
export function lensCommand(runtime: Runtime, exit: (code: number) => void): Command {
  const command = new Command('lens')
    .description('fine-tune on a model and show which intent and slots its samples get')
    .argument('<model>', 'interaction model')
    .option('--all', 'list every sample and finding, however many', false)
    .addHelpText('after', '\nExample:\n  skill-lens lens en-US.json --all');
  return withSharedOptions(withTrainingOptions(command)).action(
    async (path: string, options: LensOptions) => {
      await runLens(path, options, runtime);
      exit(exitCode.ok);
    },
  );
}

async function runLens(path: string, options: LensOptions, runtime: Runtime): Promise<void> {
  const loaded = await loadTrainableModel(shortest(path));
  const colours = coloursFor(runtime.stdout, runtime.env, options.color);
  runtime.stdout.write(`${colours.bold('Skill Lens')} ${titleOf(loaded)}\n`);
  const trained = await trainModel(loaded, { ...options, progress: 'lines' }, runtime);
  const result = await look(loaded, trained, options, runtime);
  const view = { width: widthOf(runtime.stdout), colours, all: options.all };
  runtime.stdout.write(`\n${lensReport(result, view)}`);
}

/** The path from here where that is shorter: it stands before every finding. */
function shortest(path: string): string {
  const fromHere = relative('', path);
  return fromHere !== '' && fromHere.length < path.length ? fromHere : path;
}

function titleOf({ path, model }: LoadedModel): string {
  const samples = model.intents.reduce((sum, intent) => sum + intent.samples.length, 0);
  const locale = model.locale ? `, ${model.locale}` : '';
  return `${path}: ${counted(model.intents.length, 'intent')}, ${counted(samples, 'sample')}${locale}`;
}

async function look(
  loaded: LoadedModel,
  trained: TrainedModel,
  options: LensOptions,
  runtime: Runtime,
): Promise<LensResult> {
  const snapshot = createModelSnapshot(loaded.path, loaded.source, [], trained.catalog);
  const predictor = await openPredictor(trained.engine, trained.files, loaded.path, runtime);
  try {
    const samples = await predictAllSamples(snapshot, predictor, runtime.signal);
    const { confusions, ...judged } = await judge(loaded, snapshot, options, runtime);
    const shown = samples.map((each) => ({
      ...each,
      prediction: unseenPrediction(each.prediction, each, trained.info, confusions),
    }));
    return { samples: shown, ...judged, info: trained.info };
  } finally {
    predictor.dispose();
  }
}

/** Samples that fall together with another intent's, samples that another intent could claim, and how many could. */
async function judge(
  loaded: LoadedModel,
  snapshot: ModelSnapshot,
  { backend }: LensOptions,
  runtime: Runtime,
): Promise<Pick<LensResult, 'ambiguous' | 'unseen'> & { readonly confusions: Confusions | undefined }> {
  const flagged = [
    ...snapshot.findings().filter(({ ruleId }) => ruleId === sharedSample.id),
    ...snapshot.conflicts(),
  ];
  const confusions = await createConfusionReader({ backend, strictness: 'normal' }, runtime).read(snapshot);
  const found = confusions ? confusionFindings(confusions, snapshot.samplesPart, 'normal', flagged) : [];
  const verdicts = confusions ? judgeSamples(confusions) : [];
  return {
    confusions,
    ambiguous: reportOf(loaded, [...flagged, ...found]).flatMap(({ path, findings }) =>
      findings.map((finding) => ({ path, finding })),
    ),
    unseen: { judged: verdicts.length, own: verdicts.filter(({ isOwn }) => isOwn).length },
  };
}
