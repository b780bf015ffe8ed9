import { t } from '../../base/l10n';
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
          message: t(
            "A sample of intent '{0}' is empty. Write what users say, or remove it.",
            intent.name.value,
          ),
          fix: { kind: 'remove' },
        }),
      );
  },
};
