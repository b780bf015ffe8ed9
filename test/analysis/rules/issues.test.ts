import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../server/src/analysis/check';
import type { Finding } from '../../../server/src/analysis/types';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { parseLegacyModel } from '../../../server/src/model/parseLegacyModel';
import { unmark } from '../../support/marked';
import { intent, modelWith, slotType } from './examples/ruleExamples';

const catalog = createCatalog();
const query = ['query: AMAZON.SearchQuery'];

function errorsIn(text: string, locale = 'en-US'): Finding[] {
  const findings = checkModel(parseInteractionModel(text, `${locale}.json`), catalog);
  return findings.filter(({ severity }) => severity === 'error');
}

/** What people met at a save or a build, in the cloud and without a line. Each is an error at the mark here. */
const reports: readonly [issue: string, rule: string, marked: string, locale?: string][] = [
  [
    'alexa-samples/skill-sample-nodejs-quiz-game#28: InvalidModelDefinitionSchema, no languageModel',
    'language-model-required',
    '«{»"types": [], "dialog": {"intents": []}, "prompts": []}',
  ],
  [
    'alexa-samples/skill-sample-nodejs-highlowgame#28: InvalidModelDefinitionSchema, no invocationName',
    'invocation-name-required',
    `{"languageModel": «{»"intents": [${intent('A', ['go'])}]}}`,
  ],
  [
    'k4l1sh/alexa-gpt#1: a phrase slot without carrier words',
    'phrase-slot-carrier',
    modelWith(intent('GptQueryIntent', ['«{query}»', 'ask about {query}'], query)),
  ],
  [
    'keatontaylor/alexa-actions#178: a space is no carrier',
    'phrase-slot-carrier',
    modelWith(intent('String', ['«  {query}»', 'it is {query}'], query)),
  ],
  [
    'jradwan/alexa_tivo_control#24, #30: plus signs around a slot that was to be optional',
    'sample-characters',
    modelWith(intent('ListChannels', ['my channels by «+»GENRE+', 'my channels'])),
  ],
  [
    'zef-dev/convoworks-core#39: InvalidCharInSamples, a question mark',
    'sample-characters',
    modelWith(intent('A', ['what is on«?»'])),
  ],
  [
    'jovotech/jovo-framework#785: InvalidCharInSamples, a colon',
    'sample-characters',
    modelWith(intent('A', ['remind me«:» {query}', 'x'], ['query: AMAZON.City'])),
  ],
  [
    'jovotech/jovo-cli#289: DuplicateIntentName after a merge of two lists',
    'intent-name-unique',
    modelWith(
      [intent('A', ['go']), intent('AMAZON.HelpIntent', []), intent('«AMAZON.HelpIntent»', [])].join(),
    ),
  ],
  [
    'alexa-games/litexa#109: InvalidIntentName',
    'intent-name-format',
    modelWith(intent('«Hello.Intent»', ['hello'])),
  ],
  [
    'tomharrigan/voicewp#118: MissingIntentName',
    'intent-name-required',
    modelWith(`${intent('A', ['go'])}, {"name": "«»", "samples": ["stay"]}`),
  ],
  [
    'alexa/alexa-cookbook#21: a slot that the intent does not declare',
    'sample-slot-defined',
    modelWith(intent('A', ['plan a trip to {«newSlot»}'], ['toCity: AMAZON.City'])),
  ],
  [
    'm0ngr31/kanzi#263: a value of more than 140 characters',
    'value-length',
    modelWith(intent('A', ['{s}'], ['s: T']), slotType('T', `«${'night of the '.repeat(11)}»`)),
  ],
  [
    'declension/squeeze-alexa#61: "missing synonyms" for an empty value',
    'value-required',
    modelWith(intent('A', ['play {s}'], ['s: PLAYLIST']), slotType('PLAYLIST', 'jazz', '«»')),
  ],
  [
    'alexa-samples/skill-sample-nodejs-salesforce#3: InvalidSlotTypeName, SearchQuery cannot be defined',
    'extend-only-list-types',
    modelWith(intent('A', ['find {query}'], query), slotType('«AMAZON.SearchQuery»', 'x')),
  ],
  [
    'alexa/ask-cli#19: a type that is nowhere',
    'slot-type-defined',
    modelWith(intent('A', ['find {s}'], ['s: «LIST_OF_THINGS»'])),
  ],
];

describe('what authors reported', () => {
  it.each(reports)('%s', (_issue, rule, marked, locale) => {
    const { text, ranges } = unmark(marked);
    const errors = errorsIn(text, locale).filter(({ ruleId }) => ruleId === rule);
    expect(errors.map(({ range }) => range)).toEqual(ranges);
  });

  it('bespoken/bst#95: a line whose first word is no intent', () => {
    const schema = '{"intents": [{"intent": "HelloIntent"}, {"intent": "PlayIntent"}]}';
    const samples = 'HelloIntent hello\nPlyIntent play something\nPlayIntent play';
    const findings = checkModel(parseLegacyModel({ schema, samples, slotTypes: [] }), catalog);
    const [error, ...others] = findings.filter(({ severity }) => severity === 'error');
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      ruleId: 'legacy-sample-intent',
      part: 'samples',
      range: { start: samples.indexOf('PlyIntent'), end: samples.indexOf('PlyIntent') + 9 },
      fix: { kind: 'rename', to: 'PlayIntent' },
    });
  });

  it('k4l1sh/alexa-gpt#3: the JSON editor takes an invocation name of one word', () => {
    const text = modelWith(intent('A', ['go'])).replace('test friend', 'gpt');
    expect(errorsIn(text)).toEqual([]);
  });
});
