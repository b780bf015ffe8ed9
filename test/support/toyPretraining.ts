import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Engine } from '../../server/src/engine/openEngine';
import { createFrequentWords } from '../../bench/pretrain/frequentWords';
import { type Learner, type ObjectiveWeights, createLearner } from '../../bench/pretrain/learner';
import { domainOf } from '../../bench/pretrain/partition';
import type { Corpus } from '../../bench/pretrain/readCorpora';
import { type TrainedWords, trainedWords } from '../../bench/pretrain/wordTables';
import { noiselessHyper } from './tinyTraining';
import { toySkill } from './toySkill';

const words = ['play', 'weather', 'stop', 'city', 'movie', 'the', 'in', 'what', 'is', 'rome', 'music', 'a'];

/** Two corpora of the toy skill's utterances, one without slots, and the skill itself, which has no head. */
export function toyCorpora(): Corpus[] {
  const { labels, pass } = toySkill();
  const rows = pass(0);
  const about = { licence: 'none', source: 'here', language: 'en' };
  return [
    { name: 'whole', ...about, rows, intents: [...labels.intents], slots: [...labels.slots] },
    {
      name: 'intents',
      ...about,
      rows: rows.map((row) => ({ ...row, slots: undefined })),
      intents: [...labels.intents],
      slots: [],
    },
  ];
}

export const toyBlocks = [{ language: 'en', words, first: 0 }];

/** [words, width] */
export function toyTable(): Float32Array {
  const random = createRandom(seedFrom('table', 1));
  return Float32Array.from({ length: words.length * noiselessHyper.wordWidth }, () => random.normal());
}

export interface ToyLearner {
  readonly learner: Learner;
  readonly domains: ReturnType<typeof domainOf>[];
  readonly words: TrainedWords;
}

/** A learner of the tiny sizes without any dropout, so that one seed gives one loss. */
export function toyLearner(engine: Engine, table: Float32Array, objectives: ObjectiveWeights): ToyLearner {
  const corpora = toyCorpora();
  const domains = [...corpora.map(domainOf), { ...domainOf(corpora[0]!), name: 'skill', hasHead: false }];
  const trained = trainedWords(toyBlocks[0]!, table, noiselessHyper.wordWidth);
  // A copy: training moves a label's vector too, but no gradient says so.
  const ofLabels = trainedWords(toyBlocks[0]!, table.slice(), noiselessHyper.wordWidth);
  const frequent = createFrequentWords(
    words.map((word, index) => [word, 20 - index] as const),
    trained,
  );
  const learner = createLearner({
    engine,
    domains,
    hyper: noiselessHyper,
    seed: 3,
    wordsOf: () => trained,
    labelVectorsOf: () => ofLabels,
    frequentWordsOf: () => frequent,
    objectives,
  });
  return { learner, domains, words: trained };
}
