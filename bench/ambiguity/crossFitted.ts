/** Probabilities of every sample by a model that has not seen it, and what cleanlab makes of them. */
import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { fillSample } from '../../server/src/analysis/corpus/fillSample';
import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Catalog } from '../../server/src/catalog/types';
import { normaliseSample } from '../../server/src/model/normaliseSample';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { trainQuick } from '../../server/src/nlu/quick/trainQuick';
import type { Prediction } from '../../server/src/nlu/types';
import { withoutSamples } from '../transfer/withoutSamples';
import { nameOf } from './judged';

/** Two scores of Northcutt, Jiang and Chuang (2021), the higher the more suspicious. */
export interface CleanlabScores {
  readonly selfConfidence: number;
  readonly normalizedMargin: number;
}

const folds = 5;

/** By `nameOf`; the classical reader in five folds, which takes a quarter of a second a skill. */
export function crossFit(text: string, path: string, catalog: Catalog): ReadonlyMap<string, CleanlabScores> {
  const model = parseInteractionModel(text, path);
  const lexicon = createLexicon(model, catalog);
  const scores = new Map<string, CleanlabScores>();
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (sample: string): boolean => seedFrom(normaliseSample(sample), 7) % folds === fold;
    const held = model.intents.flatMap((intent) =>
      intent.samples.filter((sample) => isHeld(sample.text)).map((sample) => ({ intent, sample })),
    );
    const dropped = new Set(held.map(({ sample }) => normaliseSample(sample.text)));
    const rest = parseInteractionModel(withoutSamples(text, dropped), path);
    const data = createTrainingData(rest, catalog, { seed: 1, holdsOut: false });
    if (held.length === 0 || data.sampleCount === 0) continue;
    const reader = trainQuick(data, { seed: 1 });
    const utterances = held.map(
      ({ intent, sample }) => fillSample(sample, intent, lexicon, createRandom(1)).utterance,
    );
    reader.predict(utterances).forEach((prediction, i) => {
      const { intent, sample } = held[i]!;
      scores.set(nameOf(intent.name.value, sample.text), cleanlabScores(prediction, intent.name.value));
    });
  }
  return scores;
}

function cleanlabScores(prediction: Prediction, label: string): CleanlabScores {
  const all = [prediction, ...prediction.alternatives];
  const own = all.find(({ intent }) => intent === label)?.confidence ?? 0;
  const other = Math.max(
    0,
    ...all.filter(({ intent }) => intent !== label).map(({ confidence }) => confidence),
  );
  return { selfConfidence: 1 - own, normalizedMargin: other - own };
}
