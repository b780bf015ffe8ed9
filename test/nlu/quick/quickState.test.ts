import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../server/src/nlu/gazetteer';
import { learnQuick } from '../../../server/src/nlu/quick/learnQuick';
import { createQuickInterpreter } from '../../../server/src/nlu/quick/quickInterpreter';
import { restoreQuick, saveQuick } from '../../../server/src/nlu/quick/quickState';
import { toySkill } from '../../support/toySkill';

describe('a saved n-gram reader', () => {
  it('reads as before it was saved, words that it has never seen too', () => {
    const data = toySkill();
    const steps = learnQuick(data, { seed: 1 });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const learned = step.value;
    const restored = restoreQuick(saveQuick(learned), data.labels, learned.encoder.carriers.words);
    const gazetteer = createGazetteer(data.gazetteers.complete, data.labels.slots);
    const utterances = ['what is the weather in rome', 'play dune', 'xyzzy plugh', ''].map((text) =>
      text.split(' '),
    );
    const before = createQuickInterpreter(learned, gazetteer)(utterances);
    expect(before[0]!.spans).toHaveLength(1);
    expect(createQuickInterpreter(restored, gazetteer)(utterances)).toEqual(before);
  });
});
