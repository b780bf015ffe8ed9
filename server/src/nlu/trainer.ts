import { createRandom, seedFrom } from '../base/random';
import type { Engine } from '../engine/openEngine';
import { createAdam } from '../engine/ops/adam';
import { clipScale } from '../engine/ops/clipScale';
import { tidy, type Variable, variableGrads } from '../engine/tensors';
import type { FeatureNoise, Featurizer } from './batch';
import { type CarrierWords, signOf } from './carrierWords';
import { dropMatches } from './gazetteer';
import { jointLoss, type LabelNumbers, totalsOf } from './jointLoss';
import type { Network } from './network';
import { labelNumbersOf } from './quick/labelNumbers';
import { tagsOf } from './tags';
import type { AnnotatedUtterance, LabelSet } from './types';

/** One network in training. */
export interface Trainer {
  /** One update on a batch. @returns the loss before it */
  update(utterances: readonly AnnotatedUtterance[], learningRate: number): number;
  dispose(): void;
}

export interface TrainerParts {
  readonly engine: Engine;
  readonly network: Network;
  readonly featurizer: Featurizer;
  readonly labels: LabelSet;
  readonly carriers: CarrierWords;
  readonly seed: number;
}

export function createTrainer(parts: TrainerParts): Trainer {
  const { engine, network, featurizer } = parts;
  engine.activate();
  const { hyper } = network;
  const variables = trainableWeights(network);
  const adam = createAdam(variables);
  const random = createRandom(seedFrom('dropout', parts.seed));
  const numbers = labelNumbersOf(parts.labels);
  return {
    update(utterances, learningRate) {
      engine.activate();
      return tidy(() => {
        const batch = featurizer.toBatch(
          utterances.map(({ tokens }) => tokens),
          noiseOf(parts, utterances, numbers, random),
        );
        const totals = totalsOf(utterances, hyper.maxTokens);
        const { value, grads } = variableGrads(
          () => jointLoss(network.forward(batch, { random }), batch, utterances, numbers, totals),
          variables,
        );
        adam.step(grads, learningRate, clipScale(grads, hyper.maxGradientNorm));
        return value.dataSync()[0]!;
      });
    },
    dispose: () => adam.dispose(),
  };
}

function noiseOf(
  { network, carriers }: TrainerParts,
  utterances: readonly AnnotatedUtterance[],
  numbers: LabelNumbers,
  random: ReturnType<typeof createRandom>,
): FeatureNoise {
  const { wordDropout, gazetteerDropout } = network.hyper;
  const signs = utterances.map(({ tokens, slots }) =>
    signOf(tokens, tagsOf(slots, tokens.length, numbers.slots)),
  );
  return {
    isCarrier: (word, utterance) => !carriers.isForeign(word, signs[utterance]),
    hides: () => random.next() < wordDropout,
    keep: (matches) => dropMatches(matches, gazetteerDropout, random),
  };
}

/** All weights but those of the layers that stay as they came. */
function trainableWeights({ weights, hyper }: Network): Variable[] {
  return Array.from(weights).flatMap(([name, weight]) =>
    hyper.frozenLayers.some((layer) => name.startsWith(`${layer}/`)) ? [] : [weight],
  );
}
