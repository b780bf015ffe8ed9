import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A line of SampleUtterances.txt that holds several samples: its line breaks were lost. */
export const legacyJoinedSamples: Rule = {
  id: 'legacy-sample-lines',
  severity: 'error',
  documentation: pages.intents,
  check({ model }) {
    return (model.joinedLines ?? []).map(({ intentName, range, text }) =>
      findingOf(legacyJoinedSamples, {
        part: 'samples',
        range: intentName.range,
        message: `This line holds '${intentName.value}', the name of an intent: each sample needs its own line.`,
        fix: { kind: 'replace', range, text },
      }),
    );
  },
};
