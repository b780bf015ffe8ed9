import { builtInIntentSamples } from '../../../../server/src/analysis/rules/builtInIntentSamples';
import { customIntentWithoutSamples } from '../../../../server/src/analysis/rules/customIntentWithoutSamples';
import { fallbackIntentMissing } from '../../../../server/src/analysis/rules/fallbackIntentMissing';
import { fallbackIntentSamples } from '../../../../server/src/analysis/rules/fallbackIntentSamples';
import { fallbackSensitivityLocale } from '../../../../server/src/analysis/rules/fallbackSensitivityLocale';
import { fewSamples } from '../../../../server/src/analysis/rules/fewSamples';
import { intentNameFormat } from '../../../../server/src/analysis/rules/intentNameFormat';
import { intentNameUnique } from '../../../../server/src/analysis/rules/intentNameUnique';
import { intentSlotNameOverlap } from '../../../../server/src/analysis/rules/intentSlotNameOverlap';
import { libraryIntentSlots } from '../../../../server/src/analysis/rules/libraryIntentSlots';
import { navigateHomeIntent } from '../../../../server/src/analysis/rules/navigateHomeIntent';
import { noShortSample } from '../../../../server/src/analysis/rules/noShortSample';
import { nothingToTrain } from '../../../../server/src/analysis/rules/nothingToTrain';
import { requiredIntents } from '../../../../server/src/analysis/rules/requiredIntents';
import { standardIntentSlots } from '../../../../server/src/analysis/rules/standardIntentSlots';
import { tooManyIntents } from '../../../../server/src/analysis/rules/tooManyIntents';
import { unbalancedIntents } from '../../../../server/src/analysis/rules/unbalancedIntents';
import { unknownBuiltInIntent } from '../../../../server/src/analysis/rules/unknownBuiltInIntent';
import { withoutSamples } from '../../../../server/src/analysis/rules/withoutSamples';
import { intent, letters, modelWith, type RuleExamples } from './ruleExamples';

const weather = 'AMAZON.SearchAction<object@WeatherForecast>';
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `say ${letters(i)}`);
const custom = (count: number): string =>
  Array.from({ length: count }, (_, i) => intent(`Intent${letters(i)}`, [])).join(', ');
const opened = (intents: string): string =>
  modelWith(intents).replace('{"invocationName"', '«{»"invocationName"');
const sensitivity = ', "modelConfiguration": {"fallbackIntentSensitivity": {"level": "«HIGH»"}}';

export const intents: readonly RuleExamples[] = [
  {
    rule: intentNameFormat,
    fires: [
      { marked: modelWith(intent('«Hello.Intent»', ['hi'])), says: 'letters and underscores only' },
      {
        marked: modelWith(
          ['«Level2»', '«_Hi»', '«Say-It»', '«Añadir»', '«My Intent»'].map((name) => intent(name, [])).join(),
        ),
      },
    ],
    silent: [
      modelWith(
        ['Hello_Intent', 'x', 'AMAZON.HelpIntent', weather, ''].map((name) => intent(name, [])).join(),
      ),
    ],
  },
  {
    rule: intentNameUnique,
    fires: [
      {
        marked: modelWith(['A', 'B', '«A»', '«A»'].map((name) => intent(name, ['go'])).join()),
        says: "Intent 'A' is defined more than once",
      },
    ],
    silent: [modelWith(['A', 'a', 'B', '', ''].map((name) => intent(name, ['go'])).join())],
  },
  {
    rule: intentSlotNameOverlap,
    fires: [
      {
        marked: modelWith(
          `${intent('City', ['go'])}, ${intent('Go', ['to {City}'], ['«City»: AMAZON.City'])}`,
        ),
        says: 'both a slot and an intent',
      },
    ],
    silent: [modelWith(`${intent('City', ['go'])}, ${intent('Go', ['to {city}'], ['city: AMAZON.City'])}`)],
  },
  {
    rule: unknownBuiltInIntent,
    fires: [
      { marked: modelWith(intent('«AMAZON.HalpIntent»', [])), becomes: '"AMAZON.HelpIntent"' },
      { marked: modelWith(intent('«AMAZON.Teleport»', [])), says: 'one of your own' },
      { marked: modelWith(intent('«AMAZON.GoIntent»', [])), says: 'one of your own' },
    ],
    silent: [modelWith(['AMAZON.HelpIntent', weather, 'Teleport'].map((name) => intent(name, [])).join())],
  },
  {
    rule: tooManyIntents,
    fires: [{ marked: modelWith(`${custom(250)}, ${intent('«TheLast»', [])}`), says: '251 intents' }],
    silent: [modelWith(custom(250))],
  },
  {
    rule: standardIntentSlots,
    fires: [
      {
        marked: modelWith(intent('AMAZON.StopIntent', [], ['«when»: AMAZON.DATE'])),
        says: 'takes no slots',
        fix: { kind: 'remove' },
      },
    ],
    silent: [modelWith(`${intent('AMAZON.StopIntent', [])}, ${intent('Stop', [], ['when: AMAZON.DATE'])}`)],
  },
  {
    rule: libraryIntentSlots,
    fires: [
      { marked: modelWith(intent(weather, [], ['«city»: AMAZON.City'])), says: 'brings its own slots' },
    ],
    silent: [modelWith(`${intent(weather, [])}, ${intent('AMAZON.StopIntent', [], ['when: AMAZON.DATE'])}`)],
  },
  {
    rule: builtInIntentSamples,
    fires: [{ marked: modelWith(intent('AMAZON.StopIntent', ['«enough»', 'no more'])) }],
    silent: [
      modelWith(`${intent('AMAZON.StopIntent', [])}, ${intent('Stop', ['enough'])}`),
      modelWith(intent('AMAZON.FallbackIntent', ['anything'])),
    ],
  },
  {
    rule: fallbackIntentSamples,
    fires: [
      { marked: modelWith(intent('AMAZON.FallbackIntent', ['«anything»', 'all'])), fix: { kind: 'remove' } },
    ],
    silent: [modelWith(`${intent('AMAZON.FallbackIntent', [])}, ${intent('AMAZON.HelpIntent', ['what'])}`)],
  },
  {
    rule: requiredIntents,
    fires: [
      {
        marked: opened(intent('AMAZON.StopIntent', [])),
        says: 'AMAZON.CancelIntent, AMAZON.HelpIntent',
        fix: { kind: 'add-intents', names: ['AMAZON.CancelIntent', 'AMAZON.HelpIntent'] },
      },
    ],
    silent: [
      modelWith(['Stop', 'Cancel', 'Help'].map((name) => intent(`AMAZON.${name}Intent`, [])).join()),
      modelWith(''),
    ],
  },
  {
    rule: navigateHomeIntent,
    fires: [
      { marked: opened(intent('A', [])), fix: { kind: 'add-intents', names: ['AMAZON.NavigateHomeIntent'] } },
    ],
    silent: [modelWith(intent('AMAZON.NavigateHomeIntent', [])), modelWith('')],
  },
  {
    rule: fallbackIntentMissing,
    fires: [
      { marked: opened(intent('A', [])), fix: { kind: 'add-intents', names: ['AMAZON.FallbackIntent'] } },
    ],
    silent: [modelWith(intent('AMAZON.FallbackIntent', [])), modelWith('')],
  },
  {
    rule: fallbackSensitivityLocale,
    fires: [
      { marked: modelWith(intent('A', []), '', sensitivity), locale: 'fr-FR', says: 'Remove it in fr-FR' },
    ],
    silent: ['en-IN', 'de-DE', ''].map((locale) => ({
      marked: modelWith(intent('A', []), '', sensitivity),
      locale,
    })),
  },
  {
    rule: customIntentWithoutSamples,
    fires: [
      {
        marked: modelWith(`${intent('«A»', [])}, ${intent('B', ['go'])}`),
        says: "Intent 'A' has no samples",
      },
    ],
    silent: [
      modelWith(`${intent('A', [])}, ${intent('B', [])}`),
      modelWith(`${intent('AMAZON.HelpIntent', [])}, ${intent('B', ['go'])}`),
    ],
  },
  {
    rule: fewSamples,
    fires: [
      { marked: modelWith(intent('«A»', ['go'])), says: 'only 1 sample.' },
      { marked: modelWith(intent('«A»', many(4))), says: 'only 4 samples.' },
    ],
    silent: [
      modelWith(`${intent('A', many(5))}, ${intent('B', [])}, ${intent('AMAZON.HelpIntent', ['what'])}`),
    ],
  },
  {
    rule: unbalancedIntents,
    fires: [
      {
        marked: modelWith([intent('A', many(5)), intent('B', many(5)), intent('«C»', many(51))].join()),
        says: '51 samples, the median is 5',
      },
    ],
    silent: [
      modelWith([intent('A', many(5)), intent('B', many(5)), intent('C', many(50))].join()),
      modelWith([intent('A', many(1)), intent('B', many(100))].join()),
      modelWith([intent('A', many(1)), intent('B', many(1)), intent('C', many(49))].join()),
    ],
  },
  {
    rule: noShortSample,
    fires: [
      {
        marked: modelWith(
          intent(
            '«A»',
            many(5).map((text) => `will you please now ${text}`),
          ),
        ),
        says: 'has 6 words',
      },
    ],
    silent: [
      modelWith(intent('A', many(5))),
      modelWith(intent('A', ['a very long way of saying it'])),
      {
        marked: modelWith(
          intent(
            'A',
            many(5).map((text) => `a b c d ${text}`),
          ),
        ),
        locale: 'ja-JP',
      },
    ],
  },
  {
    rule: withoutSamples,
    fires: [{ marked: modelWith(`${intent('AMAZON.HelpIntent', ['what'])}, ${intent('«A»', [])}`) }],
    silent: [modelWith(`${intent('A', [])}, ${intent('B', ['go'])}`)],
  },
  {
    rule: nothingToTrain,
    fires: [{ marked: modelWith(intent('«A»', ['go'])), says: 'only one intent' }],
    silent: [modelWith(`${intent('A', ['go'])}, ${intent('B', ['stay'])}`)],
  },
];
