import { seedFrom } from '../../server/src/base/random';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import type { WordVectors } from '../../server/src/nlu/wordVectors';
import { networkSystem } from './network';
import type { System } from './system';

/** The product's recipe with one thing changed at a time: what each choice is worth. */
export const ablations: readonly System[] = [
  variant('no-label-names', 'output layers start at random', { dropped: /^label\// }),
  variant('no-prototypes', 'output layers start from names alone', {
    chosen: { startsFromPrototypes: false },
  }),
  variant('task-layers-reset', 'the task bi-LSTMs start at random, as in the paper', {
    dropped: /^(intent|slot|label)\//,
  }),
  variant('shared-frozen', 'the shared bi-LSTM stays as pretrained', {
    chosen: { frozenLayers: ['character', 'shared'] },
  }),
  variant('half-rate', 'half the learning rate', { chosen: { learningRate: 6e-3 } }),
  variant('half-updates', 'half the updates', { chosen: { baseUpdates: 100, updatesPerSample: 0.25 } }),
  variant('double-updates', 'twice the updates', { chosen: { baseUpdates: 400, updatesPerSample: 1 } }),
  variant('no-list-dropout', 'every listed value is shown as one', { chosen: { gazetteerDropout: 0 } }),
  variant('list-dropout-0.6', 'six in ten listed values are hidden', { chosen: { gazetteerDropout: 0.6 } }),
  variant('held-out-never-learned', 'the held-out samples stay out', { chosen: { wholeFrom: 1 } }),
  variant('n-grams-as-much', 'n-grams have as much to say of tags as the network', {
    chosen: { ngramTagWeight: 0.5 },
  }),
  networkSystem({
    name: 'shuffled-vectors',
    about: 'each word of an utterance has the vector of another word: what is left is not what words mean',
    start: (pretrained) => ({ ...pretrained, vectors: shuffled(pretrained) }),
    chosen: {},
  }),
];

/** The other word is one of the English table, in whose space all languages' words are, and always the same one. */
function shuffled({ words, vectors, labelVectors }: Pretrained): WordVectors {
  return {
    width: vectors.width,
    copyTo(word, target, offset) {
      if (!vectors.copyTo(word, target, offset)) return false;
      return labelVectors.copyTo(words[seedFrom(word, 1) % words.length]!, target, offset);
    },
  };
}

function variant(
  name: string,
  about: string,
  { dropped, chosen = {} }: { dropped?: RegExp; chosen?: Partial<HyperParameters> },
): System {
  const start = (pretrained: Pretrained): Pretrained => ({
    ...pretrained,
    weights: new Map([...pretrained.weights].filter(([weight]) => !dropped?.test(weight))),
  });
  return networkSystem({ name, about, start, chosen });
}
