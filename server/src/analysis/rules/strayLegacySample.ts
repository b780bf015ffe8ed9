import { nearestName } from '../../text/nearestName';
import { pages } from './documentation';
import { findingOf, type Rule } from './rule';

/** A line of SampleUtterances.txt whose first word is no intent. */
export const strayLegacySample: Rule = {
  id: 'legacy-sample-intent',
  severity: 'error',
  documentation: pages.intents,
  check({ model }) {
    const names = model.intents.map((intent) => intent.name.value);
    // Without a schema every line would be one.
    const strays = names.length === 0 ? [] : model.strays;
    return strays.map(({ intentName }) => {
      const nearest = nearestName(intentName.value, names);
      const mend =
        nearest === undefined ? 'Add it there, or correct the line.' : `Did you mean '${nearest}'?`;
      return findingOf(strayLegacySample, {
        part: 'samples',
        range: intentName.range,
        message: `Intent '${intentName.value}' is not in the intent schema. ${mend}`,
        fix: nearest === undefined ? undefined : { kind: 'rename', to: nearest },
      });
    });
  },
};
