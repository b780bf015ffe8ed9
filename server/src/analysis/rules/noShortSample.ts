import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import type { Sample } from '../../model/types';
import { pages } from './documentation';
import { findingOf, type IntentRule, isBuiltIn } from './rule';

/** Ours: the shortest sample should have no more words, a slot counting as one. */
const shortWords = 4;
/** Of fewer samples another rule tells. */
const fewestSamples = 5;

/** An intent that only long sentences lead to. */
export const noShortSample: IntentRule = {
  id: 'no-short-sample',
  severity: 'hint',
  documentation: pages.intentDesign,
  checkIntent({ name, samples }, { locale }) {
    if (samples.length < fewestSamples || isBuiltIn(name.value) || writesWithoutSpaces(locale)) {
      return [];
    }
    const fewest = samples.reduce((least, sample) => Math.min(least, countWords(sample)), Infinity);
    const message = t(
      "The shortest sample of intent '{0}' has {1} words. Add short ones, a single word too.",
      name.value,
      fewest,
    );
    return fewest <= shortWords ? [] : [findingOf(noShortSample, { range: name.range, message })];
  },
};

function countWords({ template }: Sample): number {
  return template.parts.reduce(
    (sum, part) => sum + (part.kind === 'slot' ? 1 : (part.text.match(/\S+/g)?.length ?? 0)),
    0,
  );
}

function writesWithoutSpaces(locale: string | undefined): boolean {
  return locale !== undefined && languageOf(locale) === 'ja';
}
