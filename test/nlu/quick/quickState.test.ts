import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { createGazetteer } from '../../../server/src/nlu/gazetteer';
import { learnQuick } from '../../../server/src/nlu/quick/learnQuick';
import { createQuickInterpreter } from '../../../server/src/nlu/quick/quickInterpreter';
import { restoreQuick, saveQuick } from '../../../server/src/nlu/quick/quickState';
import { toySkill } from '../../support/toySkill';

describe('a saved n-gram reader', () => {
  it('reads as before it was saved, words that it has never seen too', () => {
    const data = toySkill();
    const learned = runToEnd(learnQuick(data, { seed: 1 }));
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
