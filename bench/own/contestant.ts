/** The process that learns skills whole and asks them their own samples. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createSkillText } from '../../server/src/analysis/grammar/createSkillText';
import { neverCancelled } from '../../server/src/base/cancellation';
import { createCatalog } from '../../server/src/catalog/catalog';
import { languageOf } from '../../server/src/catalog/locale';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { Predictor } from '../../server/src/nlu/api';
import { finetune } from '../../server/src/nlu/finetune';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { trainQuick } from '../../server/src/nlu/quick/trainQuick';
import type { SkillText } from '../../server/src/nlu/skillText';
import type { Prediction, TrainingData } from '../../server/src/nlu/types';
import { serveJobs } from '../jobs/pool';
import { root } from '../speed/places';
import { type Learning, openLearning } from '../systems/openLearning';
import type { OwnFigures, OwnJob, OwnResult } from './messages';
import { type OwnUtterance, ownUtterances } from './ownUtterances';

const catalog = createCatalog();
const toldAtMost = 12;
let opened: Learning | undefined;

async function work(job: OwnJob): Promise<OwnResult | undefined> {
  const model = parseInteractionModel(readFileSync(job.path, 'utf8'), job.path);
  const data = createTrainingData(model, catalog, { seed: job.seed });
  if (data.labels.intents.length < 2) return undefined;
  const lexicon = createLexicon(model, catalog);
  const language = languageOf(lexicon.locale);
  const { listed, unlisted } = ownUtterances(model, catalog, lexicon, readValues(language), job.seed);
  if (listed.length + unlisted.length === 0) return undefined;
  const skill = createSkillText(model, catalog, lexicon);
  const predictor = await learn(job, data);
  const misread: string[] = [];
  const result = {
    skill: basename(job.path, '.json'),
    language,
    listed: ask(predictor, skill, listed, misread),
    unlisted: ask(predictor, skill, unlisted, misread),
    misread: misread.slice(0, toldAtMost),
  };
  predictor.dispose();
  return result;
}

/** As the product does. */
async function learn(job: OwnJob, data: TrainingData): Promise<Predictor> {
  if (job.quick) return trainQuick(data, { seed: job.seed });
  opened ??= await openLearning(job.wasmFolder, job.pretrained);
  const pretrained = await opened.pretrainedFor(data.locale);
  const hooks = { cancellation: neverCancelled, onProgress: () => undefined };
  const { files } = await finetune(opened.engine, data, { seed: job.seed, pretrained }, hooks);
  return loadPredictor(opened.engine, files, pretrained);
}

function ask(
  predictor: Predictor,
  skill: SkillText,
  utterances: readonly OwnUtterance[],
  misread: string[],
): OwnFigures | undefined {
  if (utterances.length === 0) return undefined;
  const predictions = predictor.predict(
    utterances.map(({ filled }) => filled.utterance),
    skill,
  );
  const share = (holds: (prediction: Prediction, utterance: OwnUtterance) => boolean): number =>
    predictions.filter((prediction, i) => holds(prediction, utterances[i]!)).length / utterances.length;
  predictions.forEach((prediction, i) => {
    if (!isRightFrame(prediction, utterances[i]!)) misread.push(tell(prediction, utterances[i]!));
  });
  return {
    utterances: utterances.length,
    intent: share((prediction, { intent }) => prediction.intent === intent),
    frame: share(isRightFrame),
    refused: share(({ intent }, own) => intent === skill.fallback?.intent && intent !== own.intent),
  };
}

function isRightFrame({ intent, slots }: Prediction, own: OwnUtterance): boolean {
  const found = slots.map(({ name, tokenStart, tokenEnd }) => `${name} ${tokenStart} ${tokenEnd}`);
  return intent === own.intent && found.sort().join() === expectedSlots(own).sort().join();
}

function expectedSlots({ filled }: OwnUtterance): string[] {
  return filled.spans.map(({ name, start, end }) => `${name} ${start} ${end}`);
}

function tell({ utterance, intent, slots }: Prediction, { intent: expected, filled }: OwnUtterance): string {
  const wanted = filled.spans.map(
    ({ name, start, end }) => `${name}=${filled.tokens.slice(start, end).join(' ')}`,
  );
  const got = slots.map(({ name, value }) => `${name}=${value}`);
  return `${utterance}: ${[expected, ...wanted].join(' ')}; got ${[intent, ...got].join(' ')}`;
}

/** Names, titles, places and phrases of a language; none where nobody has written any. */
function readValues(language: string): string[] {
  const path = join(root, 'bench/own/values', `${language}.json`);
  if (!existsSync(path)) return [];
  return Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>).flat();
}

serveJobs(work);
