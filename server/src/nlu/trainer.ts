import { createRandom, seedFrom } from '../base/random';
import type { Shard } from '../base/shards';
import { shareGradients } from '../engine/fused/shareGradients';
import type { Engine } from '../engine/openEngine';
import { createAdam } from '../engine/ops/adam';
import { clipScale } from '../engine/ops/clipScale';
import { type NamedTensorMap, type Variable, tidy, variableGrads, zerosLike } from '../engine/tensors';
import type { FeatureNoise, Featurizer } from './batch';
import { type CarrierWords, signOf } from './carrierWords';
import { dropMatches } from './gazetteer';
import { type LabelNumbers, jointLoss, totalsOf } from './jointLoss';
import type { Network } from './network';
import { tagsOf } from './tags';
import type { AnnotatedUtterance, LabelSet } from './types';

/** One network in training. */
export interface Trainer {
  /**
   * One update on a batch; a shard computes its part of the gradient and adds the others'.
   * @returns the loss before it; undefined when the other shards have stopped
   */
  update(utterances: readonly AnnotatedUtterance[], learningRate: number): number | undefined;
  dispose(): void;
}

export interface TrainerParts {
  readonly engine: Engine;
  readonly network: Network;
  readonly featurizer: Featurizer;
  readonly labels: LabelSet;
  readonly carriers: CarrierWords;
  readonly seed: number;
  /** One of several threads that train together, each with a network of the same weights. */
  readonly shard: Shard | undefined;
}

export function createTrainer(parts: TrainerParts): Trainer {
  const { engine, network, featurizer, shard } = parts;
  engine.activate();
  const { hyper } = network;
  const variables = trainableWeights(network);
  const names = variables.map(({ name }) => name);
  const adam = createAdam(variables);
  const random = createRandom(seedFrom(`dropout ${shard?.index ?? 0}`, parts.seed));
  const numbers: LabelNumbers = {
    intents: new Map(parts.labels.intents.map((name, index) => [name, index])),
    slots: new Map(parts.labels.slots.map((name, index) => [name, index])),
  };

  /** Loss and gradients of this shard's part of the batch. */
  const gradientsOf = (
    utterances: readonly AnnotatedUtterance[],
  ): { loss: number; grads: NamedTensorMap } => {
    const mine = partOf(utterances, shard);
    if (mine.length === 0) {
      return { loss: 0, grads: Object.fromEntries(variables.map((one) => [one.name, zerosLike(one)])) };
    }
    const batch = featurizer.toBatch(
      mine.map(({ tokens }) => tokens),
      noiseOf(parts, mine, numbers, random),
    );
    const totals = totalsOf(utterances, hyper.maxTokens);
    const { value, grads } = variableGrads(
      () => jointLoss(network.forward(batch, { random }), batch, mine, numbers, totals),
      variables,
    );
    return { loss: value.dataSync()[0]!, grads };
  };

  return {
    update(utterances, learningRate) {
      engine.activate();
      return tidy(() => {
        const { loss, grads } = gradientsOf(utterances);
        const total = shard ? shareGradients(grads, names, shard, loss) : loss;
        if (total !== undefined) {
          adam.step(grads, learningRate, clipScale(grads, hyper.maxGradientNorm));
        }
        return total;
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
export function trainableWeights({ weights, hyper }: Network): Variable[] {
  return Array.from(weights).flatMap(([name, weight]) =>
    hyper.frozenLayers.some((layer) => name.startsWith(`${layer}/`)) ? [] : [weight],
  );
}

/** Utterances in turn, one for each shard: a batch is sorted by length, so the parts are alike. */
function partOf(
  utterances: readonly AnnotatedUtterance[],
  shard: Shard | undefined,
): readonly AnnotatedUtterance[] {
  return shard ? utterances.filter((_, index) => index % shard.count === shard.index) : utterances;
}
