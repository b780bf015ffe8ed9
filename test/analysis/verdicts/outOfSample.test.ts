import { describe, expect, it } from 'vitest';
import { confusionFindings } from '../../../server/src/analysis/confusions/confusionFindings';
import {
  readConfusionSteps,
  withSecondOpinion,
} from '../../../server/src/analysis/confusions/readConfusions';
import { sampleKey } from '../../../server/src/analysis/corpus/collectSamples';
import type { SamplePrediction } from '../../../server/src/analysis/types';
import { differ, unseenPrediction } from '../../../server/src/analysis/verdicts/outOfSample';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { trainQuick } from '../../../server/src/nlu/quick/trainQuick';
import { snapshotOf } from '../../support/featureContext';
import { modelText, smallSkill } from '../../support/smallSkill';

const stray = 'what is the weather like in {city}';
const strayed = { ...smallSkill.samples, HelloIntent: [...smallSkill.samples['HelloIntent']!, stray] };
const snapshot = snapshotOf(modelText({ samples: strayed }));
const confusions = runToEnd(readConfusionSteps(snapshot.confusables(), undefined));
/** A real model that has learned the stray as its author has it. */
const { info } = trainQuick(snapshot.trainingData(1), { seed: 1 });

const place = snapshot.samples.find(({ sample }) => sample.text === stray)!;
const live: SamplePrediction = {
  range: place.sample.range,
  text: stray,
  expectedIntent: 'HelloIntent',
  intent: 'HelloIntent',
  confidence: 0.97,
  alternatives: [],
  slots: [{ expected: 'city', predicted: 'city', confidence: 0.9, range: place.sample.range }],
  extraSlots: [],
};

describe('what stands behind a sample', () => {
  it('is what a reader says that had not seen it, with the slots of the live model', () => {
    const shown = unseenPrediction(live, place, info, confusions);
    expect(shown).toMatchObject({ intent: 'WeatherIntent', outOfSample: true, slots: live.slots });
    expect(shown.confidence).toBeGreaterThan(0.4);
    expect(shown.confidence).toBeLessThanOrEqual(1);
    expect(shown.alternatives.map(({ intent }) => intent)).not.toContain('WeatherIntent');
  });

  it('is the second opinion where there is one', () => {
    const judgement = {
      intent: 'TimerIntent',
      confidence: 0.6,
      alternatives: [],
      slots: [{ predicted: undefined, confidence: 0 }],
      extraSlots: [],
    };
    const read = {
      intent: 'HelloIntent',
      key: sampleKey(place.sample),
      rival: 'TimerIntent',
      logMargin: 1,
      judgement,
    };
    const both = withSecondOpinion(confusions, { folds: [{ contentHash: 'h', samples: [read] }] });
    const shown = unseenPrediction(live, place, info, both);
    expect(shown).toMatchObject({ intent: 'TimerIntent', confidence: 0.6, outOfSample: true });
    expect(shown.slots[0]).toMatchObject({ expected: 'city', predicted: undefined });
    expect(differ(confusions, both)).toBe(true);
    expect(differ(both, both)).toBe(false);
  });

  it('is the live model where that has not learned the sample', () => {
    const before = snapshotOf(modelText());
    const { info: earlier } = trainQuick(before.trainingData(1), { seed: 1 });
    expect(unseenPrediction(live, place, earlier, confusions)).toBe(live);
    const known = before.samples[0]!;
    const learned = { ...live, expectedIntent: known.intent.name.value };
    expect(unseenPrediction(learned, known, earlier, confusions).outOfSample).toBe(true);
  });

  it('is its own intent, as unsure as likeness is, where no other sample is like it and nothing would be told', () => {
    const lone = { ...smallSkill.samples, CoinIntent: ['toss a coin', 'heads or tails', 'chance decides'] };
    const skill = snapshotOf(modelText({ samples: lone }));
    const read = runToEnd(readConfusionSteps(skill.confusables(), undefined));
    const { info: whole } = trainQuick(skill.trainingData(1), { seed: 1 });
    const alone = skill.samples.filter(({ intent }) => intent.name.value === 'CoinIntent');
    const shown = alone.map((each) => {
      const learned = { ...live, text: each.sample.text, expectedIntent: 'CoinIntent', intent: 'CoinIntent' };
      return unseenPrediction({ ...learned, slots: [] }, each, whole, read);
    });
    expect(shown.map(({ intent }) => intent)).toEqual(['CoinIntent', 'CoinIntent', 'CoinIntent']);
    const strays = shown.filter(({ onlyLearned }) => onlyLearned);
    expect(strays.length).toBeGreaterThan(0);
    for (const { confidence, alternatives } of strays) {
      expect(confidence).toBeLessThan(alternatives[0]!.confidence);
      expect(alternatives.map(({ intent }) => intent)).not.toContain('CoinIntent');
    }
    expect(confusionFindings(read, 'model', 'normal', []).filter(isOfCoin)).toEqual([]);
    expect(differ(read, read)).toBe(false);

    function isOfCoin({ range }: { range: { start: number } }): boolean {
      return alone.some(({ sample }) => sample.range.start === range.start);
    }
  });

  it('is the live model where nothing else can judge', () => {
    expect(unseenPrediction(live, place, info, undefined)).toBe(live);
    const single = snapshotOf(modelText({ samples: { ...smallSkill.samples, OneIntent: ['only one'] } }));
    const alone = single.samples.find(({ sample }) => sample.text === 'only one')!;
    const read = runToEnd(readConfusionSteps(single.confusables(), undefined));
    const prediction = { ...live, expectedIntent: 'OneIntent', intent: 'OneIntent' };
    const { info: whole } = trainQuick(single.trainingData(1), { seed: 1 });
    expect(unseenPrediction(prediction, alone, whole, read)).toBe(prediction);
  });
});
