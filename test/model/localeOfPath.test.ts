import { expect, it } from 'vitest';
import { localeOfPath } from '../../server/src/model/localeOfPath';

it.each([
  ['skill-package/interactionModels/custom/en-US.json', 'en-US'],
  ['file:///c%3A/skill/models/de-DE.json', 'de-DE'],
  ['C:\\skill\\models\\ja-JP.json', 'ja-JP'],
  ['models/pt-br.json', 'pt-BR'],
  ['some-repo__1__fr-CA.json', 'fr-CA'],
  ['speechAssets/SampleUtterances_en_GB.txt', 'en-GB'],
  ['speechAssets/it-IT/IntentSchema.json', 'it-IT'],
  ['repo__1__en-und.json', undefined],
  ['my-TV.json', undefined],
  ['model.json', undefined],
  ['', undefined],
])('%s: %s', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale);
});
