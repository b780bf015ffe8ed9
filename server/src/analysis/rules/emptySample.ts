import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';

/** A sample that says nothing. */
export const emptySample: IntentRule = {
  id: 'sample-empty',
  severity: 'warning',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context)
      .filter(({ sample }) => sample.text.trim() === '')
      .map(({ sample, part }) =>
        findingOf(emptySample, {
          part,
          range: sample.range,
          message: `A sample of intent '${intent.name.value}' is empty. Write what users say, or remove it.`,
          fix: { kind: 'remove' },
        }),
      );
  },
};
