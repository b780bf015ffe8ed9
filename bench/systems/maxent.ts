import { runToEnd } from '../../server/src/base/runToEnd';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import { learnQuick } from '../../server/src/nlu/quick/learnQuick';
import { createQuickInterpreter } from '../../server/src/nlu/quick/quickInterpreter';
import type { System } from './system';

/** The classical baseline, which the product itself answers with until its network is trained. */
export const maxent: System = {
  name: 'maxent',
  about:
    'logistic regression over word and character n-grams for the intent, a linear-chain conditional random field for the slots, both with gazetteer features',
  learn(data, { seed }) {
    const weights = runToEnd(learnQuick(data, { seed }));
    const { training, complete } = data.gazetteers;
    const { slots } = data.labels;
    return Promise.resolve({
      interpret: createQuickInterpreter(weights, createGazetteer(complete, slots)),
      interpretUnlisted: createQuickInterpreter(weights, createGazetteer(training, slots)),
      updates: weights.updates,
      dispose: () => undefined,
    });
  },
};
