/** nlp.js (node-nlp): a linear model over bags of stemmed words, for intents only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { localeOf } from '../../server/src/nlu/checkpoint';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { nodePretrained } from '../../server/src/node/nodePretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import type { FinetuneBench } from './finetuneTime';
import { distFolder, root } from './places';
import type { Skill } from './skills';
import { type Split, splitSkill } from './split';
import { median } from './statistics';

export interface NlpManager {
  addDocument(locale: string, utterance: string, intent: string): void;
  train(): Promise<void>;
  classify(
    locale: string,
    utterance: string,
  ): Promise<{ classifications: { intent: string; score: number }[] }>;
}

export interface SkillDuel {
  readonly skill: string;
  readonly samples: number;
  readonly heldOut: number;
  readonly seconds: number;
  readonly ourSeconds: number;
  readonly intentAccuracy: number;
  readonly ourIntentAccuracy: number;
}

export interface NlpjsDuel {
  /** How many times faster ours trains (below 1: nlp.js is faster), median over skills. */
  readonly trainRatio: number;
  /** How many times faster ours predicts one utterance. */
  readonly predictRatio: number;
  /** Macro averages over skills. */
  readonly intentAccuracy: number;
  readonly ourIntentAccuracy: number;
  readonly skills: readonly SkillDuel[];
}

/** @returns the reason as text where nlp.js does not load */
export async function duelNlpjs(
  skills: readonly Skill[],
  bench: FinetuneBench,
  seed: number,
  say: (text: string) => void,
): Promise<NlpjsDuel | string> {
  const create = loadNlpjs();
  if (typeof create === 'string') return create;
  const duels: SkillDuel[] = [];
  const predictRatios: number[] = [];
  for (const skill of skills) {
    const split = splitSkill(readFileSync(skill.path, 'utf8'), skill.path, createCatalog(), seed);
    if (split.heldOut.length === 0) continue;
    const peer = await runNlpjs(create('en'), skill.path, split, seed);
    const own = await runOurs(bench, skill.path, split);
    predictRatios.push(peer.predictSeconds / own.predictSeconds);
    duels.push({
      skill: skill.name,
      samples: skill.samples,
      heldOut: split.heldOut.length,
      seconds: peer.seconds,
      ourSeconds: own.seconds,
      intentAccuracy: peer.accuracy,
      ourIntentAccuracy: own.accuracy,
    });
    say(
      `  ${skill.name}: ${percent(own.accuracy)} in ${own.seconds.toFixed(1)} s; ` +
        `nlp.js ${percent(peer.accuracy)} in ${peer.seconds.toFixed(2)} s`,
    );
  }
  const mean = (pick: (duel: SkillDuel) => number): number =>
    duels.reduce((sum, duel) => sum + pick(duel), 0) / duels.length;
  return {
    trainRatio: median(duels.map(({ seconds, ourSeconds }) => seconds / ourSeconds)),
    predictRatio: median(predictRatios),
    intentAccuracy: mean(({ intentAccuracy }) => intentAccuracy),
    ourIntentAccuracy: mean(({ ourIntentAccuracy }) => ourIntentAccuracy),
    skills: duels,
  };
}

/** @returns the reason as text where nlp.js does not load */
export function loadNlpjs(): ((language: string) => NlpManager) | string {
  const missing = process.env['SKILL_LENS_BENCH_PEERS'];
  if (missing) return missing;
  try {
    const { NlpManager } = createRequire(join(root, 'bench/package.json'))('node-nlp') as {
      NlpManager: new (settings: object) => NlpManager;
    };
    const nlu = { useNoneFeature: false, log: false };
    return (language) =>
      new NlpManager({ languages: [language], nlu, autoSave: false, autoLoad: false, forceNER: false });
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
}

interface Run {
  readonly seconds: number;
  readonly predictSeconds: number;
  readonly accuracy: number;
}

/** All utterances of one pass, and those too that our own training only watches. */
async function runNlpjs(manager: NlpManager, path: string, split: Split, seed: number): Promise<Run> {
  const data = createTrainingData(parseInteractionModel(split.training, path), createCatalog(), { seed });
  const documents = new Map(
    [...data.pass(0), ...data.heldOut].map(({ tokens, intent }) => [tokens.join(' '), intent]),
  );
  const started = performance.now();
  for (const [text, intent] of documents) manager.addDocument('en', text, intent);
  await manager.train();
  const trained = performance.now();
  let right = 0;
  for (const { text, intent } of split.heldOut) {
    const { classifications } = await manager.classify('en', text);
    if (classifications[0]?.intent === intent) right++;
  }
  return {
    seconds: (trained - started) / 1000,
    predictSeconds: (performance.now() - trained) / 1000,
    accuracy: right / split.heldOut.length,
  };
}

async function runOurs(bench: FinetuneBench, path: string, split: Split): Promise<Run> {
  const { seconds, files } = await bench.run(path, split.training);
  const engine = await openNodeEngine('wasm', distFolder);
  const pretrained = await nodePretrained(engine, distFolder, localeOf(files));
  const predictor = loadPredictor(engine, files, pretrained);
  const started = performance.now();
  const right = split.heldOut.filter(({ text, intent }) => predictor.predict([text])[0]?.intent === intent);
  const predictSeconds = (performance.now() - started) / 1000;
  predictor.dispose();
  return { seconds, predictSeconds, accuracy: right.length / split.heldOut.length };
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
