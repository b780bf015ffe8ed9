import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../server/src/base/runToEnd';
import { createGazetteer } from '../../../server/src/nlu/gazetteer';
import { createInterpreter } from '../../../server/src/nlu/interpret';
import { learnQuick } from '../../../server/src/nlu/quick/learnQuick';
import { createQuickOpinions } from '../../../server/src/nlu/quick/quickOpinions';
import type { QuickKnowledge } from '../../../server/src/nlu/quick/quickReader';
import { restoreQuick, saveQuick } from '../../../server/src/nlu/quick/quickState';
import type { Reading } from '../../../server/src/nlu/reading/reading';
import { withoutText } from '../../../server/src/nlu/withoutText';
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
    const read = (known: QuickKnowledge): Reading[] =>
      createInterpreter(createQuickOpinions(known, gazetteer), {
        labels: data.labels,
        skill: withoutText(data.labels, data.locale),
        temperature: 1,
        vectors: undefined,
      }).read(utterances);
    const before = read(learned);
    expect(before[0]!.spans).toHaveLength(1);
    expect(read(restored)).toEqual(before);
  });
});
