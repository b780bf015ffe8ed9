import { t } from '../../base/l10n';
import type { Sample } from '../../model/types';
import { pages } from './documentation';
import { allSamplesOf, type IntentRule } from './rule';
import { onceAnIntent, type SampleMark } from './sampleTexts';
import { within } from './within';

/** Spaces at the ends of a sample or two in a row; told once an intent. */
export const sampleWhitespace: IntentRule = {
  id: 'sample-whitespace',
  severity: 'hint',
  documentation: pages.intents,
  checkIntent(intent, context) {
    return onceAnIntent(sampleWhitespace, allSamplesOf(intent, context), ({ sample }) => superfluous(sample));
  },
};

function superfluous(sample: Sample): Omit<SampleMark, 'placed'> | undefined {
  const found = sample.text.trim() === '' ? null : /^\s+|\s+$|\s{2,}/.exec(sample.text);
  if (found === null) {
    return undefined;
  }
  const { index, 0: spaces } = found;
  const range = within({ value: sample.text, range: sample.range }, index, index + spaces.length);
  const inside = index > 0 && index + spaces.length < sample.text.length;
  const fixable = range !== sample.range;
  return {
    range,
    message: t('There are extra spaces in this sample. {0}', inside ? t('Leave one.') : t('Remove them.')),
    fix: fixable ? { kind: 'replace', range, text: inside ? ' ' : '' } : undefined,
  };
}
