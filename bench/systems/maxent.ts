import { runToEnd } from '../../server/src/base/runToEnd';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import { learnQuick } from '../../server/src/nlu/quick/learnQuick';
import { createQuickOpinions } from '../../server/src/nlu/quick/quickOpinions';
import { readerOf } from './readerOf';
import type { SkillText } from '../../server/src/nlu/skillText';
import type { Readers, System, SystemText } from './system';

/** The classical baseline, which the product itself answers with until its network is trained. */
export const maxent: System = {
  name: 'maxent',
  about:
    'logistic regression over word and character n-grams for the intent, a linear-chain conditional random field for the slots, both with gazetteer features',
  learn(data, { seed, text }) {
    const weights = runToEnd(learnQuick(data, { seed }));
    const { training, complete } = data.gazetteers;
    const { labels, locale } = data;
    const read = (lists: typeof complete, skill: SkillText | undefined) =>
      readerOf({
        opinions: createQuickOpinions(weights, createGazetteer(lists, labels.slots)),
        labels,
        locale,
        skill,
      });
    const readersWith = (skills: SystemText | undefined): Readers => ({
      complete: read(complete, skills?.complete),
      unlisted: read(training, skills?.training),
    });
    return Promise.resolve({
      shipped: readersWith(text),
      alone: readersWith(undefined),
      updates: weights.updates,
      dispose: () => undefined,
    });
  },
};
