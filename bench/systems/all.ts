import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import { ablations } from './ablations';
import { maxent } from './maxent';
import { networkSystem } from './network';
import { nlpjs } from './nlpjs';
import type { System } from './system';

const withoutNgrams = { ngramIntentWeight: 0, ngramTagWeight: 0 };
/** What a start from random weights needs, also where the shapes are those of the pretrained network. */
const asFromScratch = { ...defaultHyperParameters, ...withoutNgrams };

/** The systems of benchmark 1, the product first. */
export const systems: readonly System[] = [
  networkSystem({
    name: 'transfer',
    about: 'what the product does: the pretrained network, fine-tuned, and an n-gram reader weighed in',
    start: (pretrained) => pretrained,
    chosen: {},
  }),
  networkSystem({
    name: 'transfer-network',
    about: 'the same without the n-gram reader',
    start: (pretrained) => pretrained,
    chosen: withoutNgrams,
  }),
  networkSystem({
    name: 'transfer-paper',
    about:
      'the two stages of the paper: embeddings and shared bi-LSTM kept, task layers and outputs replaced, reset and resized, then everything trained',
    start: (pretrained) => keeping(pretrained, /^(character|shared)\//),
    chosen: asFromScratch,
  }),
  networkSystem({
    name: 'scratch',
    about: 'the same network and features, random weights, random word embeddings',
    start: () => undefined,
    chosen: asFromScratch,
  }),
  networkSystem({
    name: 'scratch-embeddings',
    about: 'the same network and features, random weights, the word vectors of the pretrained network',
    start: (pretrained) => keeping(pretrained, /^$/),
    chosen: asFromScratch,
  }),
  networkSystem({
    name: 'scratch-embeddings-ngrams',
    about:
      'the same with the n-gram reader weighed in: differs from `transfer` by the pretrained weights only',
    start: (pretrained) => keeping(pretrained, /^$/),
    chosen: defaultHyperParameters,
  }),
  maxent,
  nlpjs,
];

/** By name, ablations too. @throws Error for a name that no system has */
export function systemNamed(name: string): System {
  const found = [...systems, ...ablations].find((system) => system.name === name);
  if (!found) throw new Error(`There is no system ${name}.`);
  return found;
}

/** The pretrained network with some of its weights only; word vectors stay. */
function keeping(pretrained: Pretrained, names: RegExp): Pretrained {
  return { ...pretrained, weights: new Map([...pretrained.weights].filter(([name]) => names.test(name))) };
}
