import { describe, expect, it } from 'vitest';
import { trainQuick, trainQuickSteps } from '../../../server/src/nlu/quick/trainQuick';
import type { Prediction, TrainingData } from '../../../server/src/nlu/types';
import { toySkill } from '../../support/toySkill';

const slotsOf = ({ slots }: Prediction) => slots.map(({ name, value }) => [name, value]);

describe('the quick model', () => {
  const model = trainQuick(toySkill(), { seed: 1 });

  it('learns a simple skill, its intents and its slots', () => {
    const [weather, play, stop] = model.predict(['How warm is it in New York?', 'show me dune', 'stop']);
    expect([weather?.intent, play?.intent, stop?.intent]).toEqual([
      'WeatherIntent',
      'PlayIntent',
      'StopIntent',
    ]);
    expect(slotsOf(weather!)).toEqual([['city', 'New York']]);
    expect(slotsOf(play!)).toEqual([['movie', 'dune']]);
    expect(slotsOf(stop!)).toEqual([]);
  });

  it('finds values that no list holds by the words around them', () => {
    const [weather, play] = model.predict([
      'will it rain in walla walla today',
      'i want to watch casablanca',
    ]);
    expect(slotsOf(weather!)).toEqual([['city', 'walla walla']]);
    expect(slotsOf(play!)).toEqual([['movie', 'casablanca']]);
  });

  it('ranks all intents by probability', () => {
    const [{ confidence, alternatives }] = model.predict(['play the matrix']) as [Prediction];
    const all = [confidence, ...alternatives.map((each) => each.confidence)];
    expect(all).toHaveLength(3);
    expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(confidence).toBeGreaterThan(0.6);
  });

  it('answers any text', () => {
    const texts = ['', '   ', '?!', 'ünknown wörds ónly', 'word '.repeat(2000), '東京の天気'];
    const predictions = model.predict(texts);
    expect(predictions.map(({ utterance }) => utterance)).toEqual(texts);
    for (const { confidence, slots } of predictions) {
      expect(confidence).toBeGreaterThan(0);
      for (const slot of slots) expect(slot.confidence).toBeGreaterThan(0);
    }
  });

  it('says that it is preliminary, and how it did on the held-out utterances', () => {
    expect(model.info).toMatchObject({ preliminary: true, contentHash: 'toy', seed: 1, pretrained: false });
    expect(model.info.report.heldOut).toMatchObject({ utterances: 2, intentAccuracy: 1 });
  });
});

describe('training it', () => {
  const texts = ['how is it in oslo', 'play up', 'rain today in rome', 'quiet'];
  const predict = (data: TrainingData, seed: number) => trainQuick(data, { seed }).predict(texts);

  it('gives the same model for the same data and seed, another for another', () => {
    expect(predict(toySkill(), 3)).toEqual(predict(toySkill(), 3));
    expect(predict(toySkill(), 4)).not.toEqual(predict(toySkill(), 3));
  });

  it('can be given up between any two steps', () => {
    const steps = trainQuickSteps(toySkill(), { seed: 1 });
    for (let i = 0; i < 100; i++) expect(steps.next().done).toBe(false);
  });

  it('reads no more of a huge skill than it has time for', () => {
    const toy = toySkill();
    const data = {
      ...toy,
      pass: (index: number) => Array.from({ length: 300 }, () => toy.pass(index)).flat(),
    };
    const { report } = trainQuick(data, { seed: 1 }).info;
    expect(data.pass(0)).toHaveLength(14_400);
    expect(report.utterances).toBe(6_000);
    expect(report.updates).toBe(12_000);
  });

  it('makes do with one intent, without slots, without anything held out', () => {
    const data: TrainingData = {
      ...toySkill(),
      labels: {
        intents: ['HelloIntent'],
        slots: [],
        intentSlots: { HelloIntent: [] },
      },
      gazetteers: { training: {}, complete: {} },
      pass: () => [{ tokens: ['hello'], intent: 'HelloIntent', slots: [] }],
      heldOut: [],
    };
    const model = trainQuick(data, { seed: 1 });
    expect(model.predict(['goodbye'])[0]).toMatchObject({ intent: 'HelloIntent', confidence: 1, slots: [] });
    expect(model.info.report.heldOut).toBeUndefined();
  });

  it('takes a slot that its intent does not declare for no slot', () => {
    const toy = toySkill();
    const intentSlots = { ...toy.labels.intentSlots, PlayIntent: [] };
    const model = trainQuick({ ...toy, labels: { ...toy.labels, intentSlots } }, { seed: 1 });
    expect(slotsOf(model.predict(['play dune'])[0]!)).toEqual([]);
  });
});
