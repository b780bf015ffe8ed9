import { t } from '../../base/l10n';
import { languageOf } from '../../catalog/locale';
import { pages } from './documentation';
import { allSamplesOf, type IntentRule, type LocalContext } from './rule';
import { matchesIn, onceAnIntent } from './sampleTexts';

/** Capitals, which Alexa does not hear; told once an intent. */
export const sampleCase: IntentRule = {
  id: 'sample-case',
  severity: 'hint',
  documentation: pages.intents,
  checkIntent(intent, context) {
    if (capitalises(context)) {
      return [];
    }
    return onceAnIntent(sampleCase, allSamplesOf(intent, context), ({ sample }) => {
      const [word] = /\p{Lu}/u.test(sample.text) ? matchesIn(sample, capitalised) : [];
      const text = word?.value.toLocaleLowerCase(context.locale);
      return word === undefined || text === undefined
        ? undefined
        : {
            range: word.range,
            message: t("Alexa does not hear capitals. Write '{0}'.", text),
            fix: { kind: 'replace', range: word.range, text },
          };
    });
  },
};

/** Not the English word I, no letters alone and no short word all in capitals: those may be spoken letters. */
const capitalised = /(?<![\p{L}\p{M}])(?!\p{Lu}{1,5}(?![\p{L}\p{M}]))(?=\p{L}*\p{Lu})[\p{L}\p{M}]+/gu;

/** German writes its nouns so. */
function capitalises({ locale }: LocalContext): boolean {
  return locale !== undefined && languageOf(locale) === 'de';
}
