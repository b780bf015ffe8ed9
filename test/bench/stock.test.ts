import { variableGrads } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { createStockNetwork } from '../../bench/stock/network';
import { createStockTrainer, stockLoss } from '../../bench/stock/trainer';
import { createFeaturizer } from '../../server/src/nlu/batch';
import { readCarriers } from '../../server/src/nlu/carrierWords';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import { defaultHyperParameters } from '../../server/src/nlu/hyperParameters';
import { jointLoss, totalsOf } from '../../server/src/nlu/jointLoss';
import { createNetwork } from '../../server/src/nlu/network';
import { freshWeights, parameterShapes } from '../../server/src/nlu/parameters';
import { createVocabulary, mostFrequentWords } from '../../server/src/nlu/vocabulary';
import { testEngine } from '../support/testEngine';
import { toySkill } from '../support/toySkill';

const hyper = { ...defaultHyperParameters, wordWidth: 8, characterWidth: 8, characterBuckets: 64, hidden: 8 };
const data = toySkill();
const { labels } = data;
const utterances = data.pass(0).slice(0, 12);
const vocabulary = createVocabulary(
  mostFrequentWords(
    utterances.map(({ tokens }) => tokens),
    1000,
  ),
);
const shape = {
  vocabularySize: vocabulary.size,
  intents: labels.intents.length,
  slots: labels.slots.length,
};
const featurizer = createFeaturizer({
  vocabulary,
  gazetteer: createGazetteer(data.gazetteers.training, labels.slots),
  carriers: new Set(readCarriers(utterances, labels.slots).words),
  hyper,
  vectors: undefined,
});
const start = freshWeights(parameterShapes(shape, hyper), 5);
const batch = featurizer.toBatch(utterances.map(({ tokens }) => tokens));

describe('the stock network that the benchmark compares with', () => {
  it('is the network of the product: same loss, same gradients', async () => {
    const engine = await testEngine('cpu');
    const ours = createNetwork(engine, shape, hyper, { seed: 5 });
    const stock = createStockNetwork(shape, hyper, start);
    const numbers = {
      intents: new Map(labels.intents.map((name, index) => [name, index])),
      slots: new Map(labels.slots.map((name, index) => [name, index])),
    };
    const expected = variableGrads(
      () => jointLoss(ours.forward(batch), batch, utterances, numbers, totalsOf(utterances, hyper.maxTokens)),
      [...ours.weights.values()],
    );
    const actual = variableGrads(
      () => stockLoss(stock, batch, utterances, labels, false),
      [...stock.weights.values()],
    );
    expect(actual.value.dataSync()[0]).toBeCloseTo(expected.value.dataSync()[0]!, 5);
    expect([...stock.weights.keys()]).toEqual([...ours.weights.keys()]);
    for (const [name, weight] of ours.weights) {
      const wanted = expected.grads[weight.name]!.dataSync() as Float32Array;
      const got = actual.grads[stock.weights.get(name)!.name]!.dataSync();
      const worst = wanted.reduce((most, value, index) => Math.max(most, Math.abs(value - got[index]!)), 0);
      expect(worst, name).toBeLessThan(1e-5);
    }
  });

  it('learns', async () => {
    const engine = await testEngine('wasm');
    engine.activate();
    const trainer = createStockTrainer(createStockNetwork(shape, hyper, start), labels, hyper);
    const losses = Array.from({ length: 30 }, () => trainer.update(batch, utterances));
    expect(losses.at(-1)!).toBeLessThan(losses[0]! / 2);
  });
});
