import type { Engine } from '../engine/openEngine';
import { softmax, tidy } from '../engine/tensors';
import type { Batch, Featurizer } from './batch';
import { mixOpinions } from './mixOpinions';
import type { Network } from './network';
import type { Opinion, OpinionReader } from './opinion';
import type { QuickReader } from './quick/quickReader';
import { tagCount } from './tags';
import type { LabelSet } from './types';

export interface NetworkOpinionParts {
  readonly engine: Engine;
  readonly network: Network;
  readonly featurizer: Featurizer;
  readonly labels: LabelSet;
  /** What n-grams say, to be weighed in; undefined: the network alone. */
  readonly ngrams: QuickReader | undefined;
}

/** Utterances that go through the network together: enough to be quick, few enough not to hold up an editor. */
const utterancesAtOnce = 64;

/** What the network says, with the n-grams' opinion weighed in. */
export function createNetworkOpinions(parts: NetworkOpinionParts): OpinionReader {
  const { engine, network, featurizer, labels, ngrams } = parts;
  const { ngramIntentWeight, ngramTagWeight } = network.hyper;
  const [I, K] = [labels.intents.length, tagCount(labels.slots.length)];
  const readBatch = (utterances: readonly (readonly string[])[]): Opinion[] => {
    const batch = featurizer.toBatch(utterances);
    const { intents, tags } = probabilities(engine, network, batch);
    return utterances.map((tokens, b) => {
      const length = Math.min(tokens.length, batch.T);
      const other = ngrams?.read(tokens.slice(0, length));
      const said = tags.subarray(b * batch.T * K, (b * batch.T + length) * K);
      const own = intents.slice(b * I, (b + 1) * I);
      return {
        intents: mixOpinions(own, other?.intents, ngramIntentWeight, 1),
        network: own,
        ngrams: other ? Float32Array.from(other.intents) : own,
        tags: (intent) => mixOpinions(said, other?.tags(intent), ngramTagWeight, 1, K),
        tokens: length,
      };
    });
  };
  return (utterances) => inShortBatches(utterances, readBatch);
}

function probabilities(
  engine: Engine,
  network: Network,
  batch: Batch,
): { intents: Float32Array; tags: Float32Array } {
  engine.activate();
  return tidy(() => {
    const logits = network.forward(batch);
    return {
      intents: softmax(logits.intents).dataSync() as Float32Array,
      tags: softmax(logits.tags).dataSync() as Float32Array,
    };
  });
}

/** Utterances of like length go together, so that little work is spent on padding; results keep the order given. */
function inShortBatches(
  utterances: readonly (readonly string[])[],
  read: (batch: readonly (readonly string[])[]) => Opinion[],
): Opinion[] {
  const order = utterances
    .map((_, index) => index)
    .sort((a, b) => utterances[a]!.length - utterances[b]!.length);
  const results: Opinion[] = new Array(utterances.length);
  for (let start = 0; start < order.length; start += utterancesAtOnce) {
    const chosen = order.slice(start, start + utterancesAtOnce);
    read(chosen.map((index) => utterances[index]!)).forEach((result, position) => {
      results[chosen[position]!] = result;
    });
  }
  return results;
}
