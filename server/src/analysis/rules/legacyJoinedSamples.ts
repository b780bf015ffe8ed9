import { t } from '../../base/l10n';
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
        message: t(
          "This line holds '{0}', the name of an intent: each sample needs its own line.",
          intentName.value,
        ),
        fix: { kind: 'replace', range, text },
      }),
    );
  },
};
