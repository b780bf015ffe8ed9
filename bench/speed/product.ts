import { type Engine, openEngine } from '../../server/src/engine/openEngine';
import { tidy } from '../../server/src/engine/tensors';
import { createInterpreter } from '../../server/src/nlu/interpret';
import { createNetworkOpinions } from '../../server/src/nlu/networkOpinions';
import { withoutText } from '../../server/src/nlu/withoutText';
import { jointLoss, totalsOf } from '../../server/src/nlu/jointLoss';
import { createNetwork } from '../../server/src/nlu/network';
import { createTrainer } from '../../server/src/nlu/trainer';
import { nodePretrained } from '../../server/src/node/nodePretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import { localeOfModel, prepareJob } from './job';
import type { ContestantKind, ContestantSetup } from './messages';
import type { System } from './system';

/** The product's own network, trainer and interpreter. */
export async function openProduct({ kind, job: description, wasmFolder }: ContestantSetup): Promise<System> {
  const engine = await engineOf(kind, wasmFolder);
  const pretrained = description.pretrained
    ? await nodePretrained(engine, wasmFolder, localeOfModel(description.modelPath))
    : undefined;
  const job = prepareJob(description, pretrained);
  const { labels, shape, hyper, featurizer, carriers, seed, weights: given } = job;
  const network = createNetwork(engine, shape, hyper, { seed, given });
  const trainer = createTrainer({
    engine,
    network,
    featurizer,
    labels,
    carriers,
    seed,
  });
  const opinions = createNetworkOpinions({ engine, network, featurizer, labels, ngrams: undefined });
  const parts = { labels, skill: withoutText(labels, 'en-US'), temperature: 1, vectors: undefined };
  const { read } = createInterpreter(opinions, parts);
  const numbers = {
    intents: new Map(labels.intents.map((name, index) => [name, index])),
    slots: new Map(labels.slots.map((name, index) => [name, index])),
  };
  return {
    job,
    train: (batch) => void trainer.update(batch, hyper.learningRate),
    predict: (batch) => void read(batch.map(({ tokens }) => tokens)),
    loss(utterances) {
      const batch = featurizer.toBatch(utterances.map(({ tokens }) => tokens));
      const totals = totalsOf(utterances, hyper.maxTokens);
      return tidy(() => jointLoss(network.forward(batch), batch, utterances, numbers, totals).dataSync()[0]!);
    },
  };
}

function engineOf(kind: ContestantKind, wasmFolder: string): Promise<Engine> {
  if (kind === 'ours') return openNodeEngine('wasm', wasmFolder);
  if (kind === 'ours-tensorflow') return openNodeEngine('tensorflow', wasmFolder);
  // Without a reader of files the engine stays with the composed kernels.
  return openEngine({ backend: 'wasm', wasmFolder });
}
