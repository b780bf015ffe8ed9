import { beforeAll, describe, expect, it } from 'vitest';
import type { Predictor } from '../../server/src/nlu/api';
import { loadPredictor } from '../../server/src/nlu/predictor';
import { labelsOfToday } from '../../server/src/nlu/renamedIntents';
import { snapshotOf } from '../support/featureContext';
import { modelText } from '../support/smallSkill';
import { testEngine } from '../support/testEngine';
import { trainQuickly } from '../support/trainedPredictor';

const text = modelText();
const renamed = text.replaceAll('TimerIntent', 'CountdownIntent');
/** No sample takes it whole, so what was learned decides. */
const utterance = 'set a countdown to 5 minutes please';

describe('an intent that has been renamed since it was learned', () => {
  let predictor: Predictor;
  beforeAll(async () => {
    const engine = await testEngine();
    const files = await trainQuickly(engine, snapshotOf(text).trainingData(1));
    predictor = loadPredictor(engine, files);
  });

  const heardIn = (model: string) => predictor.predict([utterance], snapshotOf(model).skillText())[0]!;

  it('is heard as before, slots and all', () => {
    const before = heardIn(text);
    expect(before).toMatchObject({ intent: 'TimerIntent', slots: [{ name: 'minutes' }] });
    const now = heardIn(renamed);
    expect(now).toMatchObject({ intent: 'CountdownIntent', slots: [{ name: 'minutes' }] });
    expect(now.confidence).toBeCloseTo(before.confidence, 6);
  });

  it('is known by half of its samples, and is a new one without', () => {
    const { labels, info } = predictor;
    const today = (model: string) =>
      labelsOfToday(labels, info.learned, snapshotOf(model).skillText()).intents;
    expect(today(renamed)).toContain('CountdownIntent');
    expect(today(renamed.replace('count down from {minutes}', 'tick for {minutes}'))).toContain(
      'CountdownIntent',
    );
    const rewritten = renamed
      .replace('count down from {minutes}', 'tick for {minutes}')
      .replace('wake me in {minutes} minutes', 'egg for {minutes}');
    expect(today(rewritten)).toEqual(labels.intents);
  });

  it('leaves what still has its name, and all where nothing is known of what was learned', () => {
    const { labels, info } = predictor;
    expect(labelsOfToday(labels, info.learned, snapshotOf(text).skillText())).toBe(labels);
    expect(labelsOfToday(labels, undefined, snapshotOf(renamed).skillText())).toBe(labels);
  });
});
