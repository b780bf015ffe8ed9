import { t } from '../../base/l10n';
import type { Sample } from '../../model/types';
import type { Located } from '../../text/range';
import type { FindingFix } from '../types';
import { pages } from './documentation';
import { allSamplesOf, findingOf, type IntentRule } from './rule';
import { isFullwidth } from './sampleFullwidth';
import { matchesIn } from './sampleTexts';

/** Signs that may go without changing what is said. */
const silent = /^[?!,;:"“”„«»…¿¡()]+$/;
/** Digits have a rule of their own, lost letters and braces too. */
const refused = /[^\p{L}\p{M}\p{Nd}\s._'’{}\p{Join_Control}\ufffd-]+/gu;
const mayHold = /[^a-z {}_.]/i;

/**
 * Anything but letters, spaces, periods, underscores, apostrophes and hyphens: InvalidCharInSamples. The comma is not in
 * the service's list either, but published models have it.
 */
export const sampleCharacters: IntentRule = {
  id: 'sample-characters',
  severity: 'error',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return allSamplesOf(intent, context).flatMap(({ sample, part }) =>
      refusedIn(sample)
        .slice(0, 1)
        .map(({ value, range }, _i, [first]) =>
          findingOf(sampleCharacters, {
            part,
            severity: value === ',' ? 'warning' : 'error',
            range,
            message: t(
              "Character '{0}' is not allowed in a sample utterance. Remove it, or write it as a word.",
              value,
            ),
            fix: first && fixFor(first),
          }),
        ),
    );
  },
};

function refusedIn(sample: Sample): Located<string>[] {
  return mayHold.test(sample.text)
    ? matchesIn(sample, refused).filter(({ value }) => !isFullwidth(value))
    : [];
}

function fixFor({ value, range }: Located<string>): FindingFix | undefined {
  return silent.test(value) ? { kind: 'replace', range, text: '' } : undefined;
}
