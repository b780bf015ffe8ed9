import { tidy } from '@tensorflow/tfjs-core';
import type { Engine } from '../../server/src/engine/openEngine';
import { createInterpreter } from '../../server/src/nlu/interpret';
import { createNetworkOpinions } from '../../server/src/nlu/networkOpinions';
import { withoutText } from '../../server/src/nlu/withoutText';
import { nodePretrained } from '../../server/src/node/nodePretrained';
import type { AnnotatedUtterance } from '../../server/src/nlu/types';
import { type StockBackend, startStockBackend } from '../stock/backends';
import { createStockNetwork } from '../stock/network';
import { createStockTrainer, stockLoss } from '../stock/trainer';
import { localeOfModel, prepareJob } from './job';
import type { ContestantSetup } from './messages';
import type { System } from './system';

/** The same network in stock TensorFlow.js; features and decoding are the product's, so that only the engine differs. */
export async function openStock({ kind, job: description, wasmFolder }: ContestantSetup): Promise<System> {
  const backend = kind.slice('stock-'.length) as StockBackend;
  await startStockBackend(backend, wasmFolder);
  const engine: Engine = { backend, activate: () => {} };
  const pretrained = description.pretrained
    ? await nodePretrained(engine, wasmFolder, localeOfModel(description.modelPath))
    : undefined;
  const job = prepareJob(description, pretrained);
  const { labels, shape, hyper, featurizer } = job;
  const network = createStockNetwork(shape, hyper, job.weights);
  const trainer = createStockTrainer(network, labels, hyper);
  const forward = (batch: Parameters<typeof network.forward>[0]) => network.forward(batch, false);
  const opinions = createNetworkOpinions({
    engine,
    network: { hyper, shape, weights: network.weights, forward, dispose: () => {} },
    featurizer,
    labels,
    ngrams: undefined,
  });
  const parts = { labels, skill: withoutText(labels, 'en-US'), temperature: 1, vectors: undefined };
  const { read } = createInterpreter(opinions, parts);
  return {
    job,
    train: (batch) => void trainer.update(featurizer.toBatch(wordsOf(batch)), batch),
    predict: (batch) => void read(wordsOf(batch)),
    loss(utterances) {
      const batch = featurizer.toBatch(wordsOf(utterances));
      return tidy(() => stockLoss(network, batch, utterances, labels, false).dataSync()[0]!);
    },
  };
}

function wordsOf(utterances: readonly AnnotatedUtterance[]): (readonly string[])[] {
  return utterances.map(({ tokens }) => tokens);
}
