import { createRandom, seedFrom } from '../base/random';
import type { Engine } from '../engine/openEngine';
import { type Adam, createAdam } from '../engine/ops/adam';
import { clipScale } from '../engine/ops/clipScale';
import { tidy, variableGrads } from '../engine/tensors';
import type { FeatureNoise, Featurizer } from './batch';
import { dropMatches } from './gazetteer';
import { type LabelNumbers, jointLoss } from './jointLoss';
import type { Network } from './network';
import type { AnnotatedUtterance, LabelSet } from './types';
import { type Vocabulary, unknownRow } from './vocabulary';

/** One network in training. */
export interface Trainer {
  /** One update on a batch. @returns the loss before it */
  update(utterances: readonly AnnotatedUtterance[], learningRate: number): number;
  dispose(): void;
}

export function createTrainer(
  engine: Engine,
  network: Network,
  featurizer: Featurizer,
  vocabulary: Vocabulary,
  labels: LabelSet,
  seed: number,
): Trainer {
  engine.activate();
  const { hyper } = network;
  const variables = [...network.weights.values()];
  const adam: Adam = createAdam(variables);
  const random = createRandom(seedFrom('dropout', seed));
  const numbers: LabelNumbers = {
    intents: new Map(labels.intents.map((name, index) => [name, index])),
    slots: new Map(labels.slots.map((name, index) => [name, index])),
  };
  const noise: FeatureNoise = {
    rowOf: (word) => (random.next() < hyper.wordDropout ? unknownRow : vocabulary.rowOf(word)),
    keep: (matches) => dropMatches(matches, hyper.gazetteerDropout, random),
  };
  return {
    update(utterances, learningRate) {
      engine.activate();
      const batch = featurizer.toBatch(
        utterances.map(({ tokens }) => tokens),
        noise,
      );
      return tidy(() => {
        const { value, grads } = variableGrads(
          () => jointLoss(network.forward(batch, { random }), batch, utterances, numbers),
          variables,
        );
        adam.step(grads, learningRate, clipScale(grads, hyper.maxGradientNorm));
        return value.dataSync()[0]!;
      });
    },
    dispose: () => adam.dispose(),
  };
}
