import { expect, it } from 'vitest';
import { spokenForms } from '../../../server/src/analysis/corpus/spokenValue';

it.each([
  ['The Matrix', 'en-US', ['the matrix']],
  ['Tom & Jerry', 'en-US', ['tom and jerry']],
  ['Dolce&Gabbana', 'it-IT', ['dolce e gabbana']],
  ['24 Hours', 'en-US', ['24 hours', 'twenty four hours']],
  ['1984', 'en-US', ['1984', 'nineteen eighty four']],
  ['Blink-182', 'en-US', ['blink-182', 'blink-one hundred eighty two']],
  ['12345', 'en-US', ['12345']],
  ['3.5', 'en-US', ['3.5']],
  ['007', 'en-US', ['007']],
  ['2 Zimmer', 'de-DE', ['2 zimmer', 'zwei zimmer']],
  ['  b. b. c.  One ', 'en-GB', ['b. b. c. one']],
  ['東京', 'ja-JP', ['東京']],
  ['?!', 'en-US', []],
  ['', 'en-US', []],
])('%s in %s', (value, locale, forms) => {
  expect(spokenForms(value, locale)).toEqual(forms);
});
