import { readFileSync } from 'node:fs';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { CheckpointFiles } from '../../server/src/nlu/api';
import { localeOf } from '../../server/src/nlu/checkpoint';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { nodePretrained } from '../../server/src/node/nodePretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import { distFolder } from './places';
import { median } from './statistics';

export interface PredictTimes {
  /** Median milliseconds of one utterance by itself. */
  readonly one: number;
  /** Median milliseconds of 500 different utterances in one call. */
  readonly fiveHundred: number;
  /** From checkpoint to the first prediction, in milliseconds. */
  readonly load: number;
}

const many = 500;
const passes = 200;

/** Prediction with a checkpoint of the skill, warm; no utterance is asked twice in a run. */
export async function timePrediction(
  path: string,
  files: CheckpointFiles,
  seed: number,
): Promise<PredictTimes> {
  const utterances = differentUtterances(path, seed);
  const engine = await openNodeEngine('wasm', distFolder);
  const pretrained = await nodePretrained(engine, distFolder, localeOf(files));
  const started = performance.now();
  const predictor = loadPredictor(engine, files, pretrained);
  predictor.predict(['hello']);
  const load = performance.now() - started;
  const time = (batch: readonly string[]): number => {
    const from = performance.now();
    predictor.predict(batch);
    return performance.now() - from;
  };
  predictor.predict(utterances);
  const all = Array.from({ length: 9 }, () => time(utterances));
  const single = utterances.map((utterance) => time([utterance]));
  predictor.dispose();
  return { one: median(single), fiveHundred: (median(all) * many) / utterances.length, load };
}

function differentUtterances(path: string, seed: number): string[] {
  const model = parseInteractionModel(readFileSync(path, 'utf8'), path);
  const data = createTrainingData(model, createCatalog(), { seed });
  const texts = new Set<string>();
  for (let pass = 0; pass < passes && texts.size < many; pass++) {
    for (const { tokens } of data.pass(pass)) texts.add(tokens.join(' '));
  }
  return [...texts].slice(0, many);
}
