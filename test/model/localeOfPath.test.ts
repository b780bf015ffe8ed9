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
  ['models/de.json', 'de-DE'],
  ['de/model.json', 'de-DE'],
  ['models/fr/intents/main.json', 'fr-FR'],
  ['interactionModels/custom/ja.json', 'ja-JP'],
  ['speechAssets/custom/pt/IntentSchema.json', 'pt-BR'],
  ['models\\hi\\model.json', 'hi-IN'],
  ['src/ar/model.json', 'ar-SA'],
  ['model_nl.json', 'nl-NL'],
  ['intentSchema.es.json', 'es-ES'],
  ['IT.json', 'it-IT'],
  ['models/en.json', 'en-US'],
  ['models/de/de-AT.json', 'de-AT'],
  ['de-AT/de.json', 'de-AT'],
  ['models/sv.json', undefined],
  ['it/some-project/skill/model.json', undefined],
  ['models/play-it.json', undefined],
  ['models/index.json', undefined],
  ['repo__1__en-und.json', undefined],
  ['my-TV.json', undefined],
  ['model.json', undefined],
  ['', undefined],
])('%s: %s', (path, locale) => {
  expect(localeOfPath(path)).toBe(locale);
});
