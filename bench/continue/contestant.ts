/** The process that learns skills anew, and from where the last training of them ended. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import type { ValueRestriction } from '../../server/src/analysis/corpus/partLexicon';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createSkillText } from '../../server/src/analysis/grammar/createSkillText';
import { neverCancelled } from '../../server/src/base/cancellation';
import { seedFrom } from '../../server/src/base/random';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../server/src/model/types';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { judgedOf } from '../../server/src/nlu/evaluate';
import { type Finetuned, finetune } from '../../server/src/nlu/finetune';
import { judge } from '../../server/src/nlu/metrics';
import { loadOpinions } from '../../server/src/nlu/predictor';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import type { AnnotatedUtterance, TrainingData } from '../../server/src/nlu/types';
import { serveJobs } from '../jobs/pool';
import { type Learning, openLearning } from '../systems/openLearning';
import { readerOf } from '../systems/readerOf';
import { chooseHeldOut, distinctKeys, fillHeldOut } from '../transfer/skillSplit';
import { withoutSamples } from '../transfer/withoutSamples';
import type { ContinueJob, ContinueResult, TrainingFigures } from './messages';
import { chooseLate, lastSamples, missingAfterSteps } from './stages';

const catalog = createCatalog();
const fewestSamples = 30;
const hooks = { cancellation: neverCancelled, onProgress: () => undefined };
let opened: Learning | undefined;

interface Questions {
  readonly heldOut: readonly AnnotatedUtterance[];
  readonly late: readonly AnnotatedUtterance[];
}

async function work(job: ContinueJob): Promise<ContinueResult | undefined> {
  const { path, seed } = job;
  const text = readFileSync(path, 'utf8');
  const model = parseInteractionModel(text, path);
  const keys = distinctKeys(model);
  const samples = keys.flat().length;
  if (keys.length < 2 || samples < fewestSamples) return undefined;
  const chosen = chooseHeldOut(keys, seed);
  const late = chooseLate(
    keys.map((each) => each.filter((key) => !chosen.has(key))),
    seed,
  );
  if (chosen.size === 0 || late.length === 0) return undefined;
  opened ??= await openLearning(job.wasmFolder, job.pretrained);
  const skillWithout = (missing: ReadonlySet<string>): InteractionModel =>
    parseInteractionModel(withoutSamples(text, new Set([...chosen, ...missing])), path);
  const whole = skillWithout(new Set());
  const questions = {
    heldOut: fillHeldOut(model, chosen, catalog, half(1, seed), seed),
    late: fillHeldOut(model, new Set(late.slice(0, lastSamples)), catalog, half(1, seed), seed),
  };
  const pretrained = await opened.pretrainedFor(createLexicon(model, catalog).locale);
  const trainer = createTrainer(opened, pretrained, seed);
  const ask = (trained: TimedTraining): TrainingFigures => figuresOf(trained, whole, questions, pretrained);

  const anew = await trainer(whole);
  const before = await trainer(skillWithout(new Set(late.slice(0, lastSamples))));
  const continued = await trainer(whole, before.trained.files);
  let chain = await trainer(skillWithout(new Set(late)));
  for (const missing of missingAfterSteps(late)) {
    chain = await trainer(skillWithout(missing), chain.trained.files);
  }
  return {
    skill: basename(path, '.json'),
    seed,
    samples,
    heldOut: questions.heldOut.length,
    anew: ask(anew),
    before: ask(before),
    continued: ask(continued),
    chain: ask(chain),
  };
}

/** Half of the values are for the questions alone. */
function half(kept: number, seed: number): ValueRestriction {
  return { keep: (value) => seedFrom(`half ${value}`, seed) % 2 === kept, fewest: 4 };
}

interface TimedTraining {
  readonly trained: Finetuned;
  readonly seconds: number;
}

type TrainStage = (model: InteractionModel, last?: CheckpointFiles) => Promise<TimedTraining>;

/** @throws Error where a training should have gone on and began anew: the figures would mean nothing */
function createTrainer({ engine }: Learning, pretrained: Pretrained, seed: number): TrainStage {
  return async (model, last) => {
    const started = performance.now();
    const data: TrainingData = createTrainingData(model, catalog, { seed, values: half(0, seed) });
    const options = { seed, pretrained, ...(last && { last }) };
    const trained = await finetune(engine, data, options, hooks);
    if (last && !trained.info.last) throw new Error('A training began anew that should have gone on.');
    return { trained, seconds: (performance.now() - started) / 1000 };
  };
}

function figuresOf(
  { trained, seconds }: TimedTraining,
  model: InteractionModel,
  { heldOut, late }: Questions,
  pretrained: Pretrained,
): TrainingFigures {
  const checkpoint = decodeCheckpoint(trained.files);
  const { labels, locale, temperature } = checkpoint;
  const { opinions, vectors, dispose } = loadOpinions(opened!.engine, checkpoint, pretrained);
  const parts = { opinions, labels, locale, temperature, vectors };
  const skill = createSkillText(model, catalog, createLexicon(model, catalog));
  const frame = (utterances: readonly AnnotatedUtterance[], text: typeof skill | undefined): number => {
    const readings = readerOf({ ...parts, skill: text })(utterances.map(({ tokens }) => tokens));
    if (readings instanceof Promise) throw new Error('The reader of a network answers at once.');
    return judge(judgedOf(readings, utterances))?.frameAccuracy ?? Number.NaN;
  };
  const figures = {
    frame: frame(heldOut, skill),
    frameAlone: frame(heldOut, undefined),
    newFrameAlone: frame(late, undefined),
    seconds,
    updates: trained.info.report.updates,
  };
  dispose();
  return figures;
}

serveJobs(work);
