import { t } from '../base/l10n';
import type { JsonSyntaxError } from '../text/json/jsonNode';
import { type Reading, report } from './reading';

/** A text that is not JSON at all has an error on every line; the first ones tell it. */
const maxErrors = 20;

/** Turns syntax errors into problems: the first of each line, and one instead of all for a foreign encoding. */
export function reportSyntax(reading: Reading, errors: readonly JsonSyntaxError[]): void {
  const { text } = reading;
  if (text.trim() === '' || text === '\ufeff') {
    report(
      reading,
      'empty-file',
      { start: 0, end: 0 },
      t('The file is empty. A model begins with {0}.', '{ "interactionModel": { … } }'),
    );
    return;
  }
  if (/^.{0,3}\0/su.test(text)) {
    const message = t(
      'The file is not UTF-8 (it looks like UTF-16 or binary). Save it with the encoding UTF-8.',
    );
    report(reading, 'json-syntax', { start: 0, end: 1 }, message);
    return;
  }
  let reported = 0;
  let lineEnd = -1;
  for (const error of errors) {
    if (error.range.start > lineEnd && reported < maxErrors) {
      report(reading, 'json-syntax', error.range, `${error.message}.`);
      reported++;
      const lineBreak = text.indexOf('\n', error.range.start);
      lineEnd = lineBreak < 0 ? text.length : lineBreak;
    }
  }
}
