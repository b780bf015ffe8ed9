import { describe, expect, it } from 'vitest';
import { recogniseDocument } from '../../server/src/model/recogniseDocument';
import { sharedModels, withoutSkills } from '../support/sharedSkills';

describe('recogniseDocument by path', () => {
  it.each([
    ['skill-package/interactionModels/custom/en-US.json', 'interaction-model'],
    ['/a/models/en-US.json', 'interaction-model'],
    ['C:\\a\\models\\en-US.json', 'interaction-model'],
    ['speechAssets/IntentSchema.json', 'legacy-schema'],
    ['intent-schema.json', 'legacy-schema'],
    ['speechAssets/SampleUtterances.txt', 'legacy-samples'],
    ['sampleUtterances_en_GB.txt', 'legacy-samples'],
    ['try.utterances', 'utterances'],
    ['models/user.json', undefined],
    ['hello.utterances.txt', undefined],
    ['notes.txt', undefined],
  ])('%s: %s', (path, kind) => {
    expect(recogniseDocument(path, '')).toBe(kind);
  });
});

const model = '"languageModel": {"invocationName": "x y", "intents": []}';

describe('recogniseDocument where other tools have their files too', () => {
  const path = 'models/en-US.json';

  it.each([
    ['nothing yet', ' \n'],
    ['a beginning', '{'],
    ['a broken beginning', '{"interactionMo'],
    ['a broken model', '{"interactionModel": {"languageModel": {"intents": [{"name": "A", '],
    ['a model with a wrong part', '{"interactionModel": 5}'],
    ['an empty model', '{"languageModel": {}}'],
    ['the bare form without built-in names', '{"intents": [{"name": "A", "samples": ["hi"]}]}'],
    ['no intents yet', '{"intents": []}'],
  ])('knows %s', (_, text) => {
    expect(recogniseDocument(path, text)).toBe('interaction-model');
  });

  it.each([
    ['Jovo 1 to 3', '{"invocation": "x", "intents": [{"name": "A", "phrases": ["hi"]}], "inputTypes": []}'],
    ['Jovo with its part for Alexa', '{"invocation": "x", "alexa": {"interactionModel": {}}}'],
    ['Jovo 4', '{"invocation": "x", "version": "4.0", "intents": {"A": {"phrases": ["hi"]}}}'],
    ['Jovo, broken', '{"invocation": "x", "intents": [{"name": "A", "phrases": ["hi"}]'],
    ['translations', '{"translation": {"HELLO": "Hello {{name}}"}}'],
    ['translations, broken', '{"translation": {"HELLO": "Hello'],
    ['an empty object', '{}'],
    ['a list', '["a"]'],
    ['another chatbot', '{"intents": [{"tag": "a", "patterns": ["hi"]}]}'],
  ])('lets %s be', (_, text) => {
    expect(recogniseDocument(path, text)).toBeUndefined();
  });
});

describe('recogniseDocument by content', () => {
  it.each([
    [`{"interactionModel": {${model}}}`, 'interaction-model'],
    [`{${model}}`, 'interaction-model'],
    [`{"interactionModel": {${model}`, 'interaction-model'],
    ['{"intents": [{"name": "A", "samples": ["x"]}, {"name": "AMAZON.StopIntent"}]}', 'interaction-model'],
    ['{"intents": [{"name": "A", "slots": [{"name": "n", "type": "AMAZON.NUMBER"}]}]}', 'interaction-model'],
    [
      '{"intents": [{"name": "A"}], "types": [{"name": "T", "values": [{"name": {"value": "v"}}]}]}',
      'interaction-model',
    ],
    ['{"intents": [{"intent": "A", "slots": []}, {"intent": "B"}]}', 'legacy-schema'],
  ])('%s', (text, kind) => {
    expect(recogniseDocument('somewhere/file.json', text)).toBe(kind);
  });

  it.each([
    ['nothing', ''],
    ['no object', '["intents"]'],
    ['no intents', '{"intents": []}'],
    [
      'LUIS',
      '{"luis_schema_version": "7.0.0", "intents": [{"name": "None"}], "entities": [], "utterances": []}',
    ],
    [
      'Lex',
      '{"intents": [{"name": "A", "sampleUtterances": ["x"], "slots": [{"name": "n", "slotType": "AMAZON.NUMBER"}]}]}',
    ],
    ['Dialogflow CX', '{"intents": [{"displayName": "A", "trainingPhrases": []}]}'],
    ['Rasa', '{"rasa_nlu_data": {"common_examples": [{"text": "x", "intent": "a"}]}}'],
    ['a chatbot data set', '{"intents": [{"tag": "greeting", "patterns": ["hi"], "responses": ["hello"]}]}'],
    ['another one', '{"intents": [{"intent": "greeting", "text": ["hi"], "responses": ["hello"]}]}'],
    ['Jovo', '{"invocation": "x", "intents": [{"name": "A", "phrases": ["hi"]}]}'],
    ['bare names', '{"intents": [{"name": "A", "samples": ["hi"]}]}'],
    ['a setting', '{"languageModel": "gpt", "intents": true}'],
  ])('is not taken in by %s', (_what, text) => {
    expect(recogniseDocument('somewhere/file.json', text)).toBeUndefined();
  });

  it('leaves files alone that have another owner', () => {
    const text = `{${model}}`;
    for (const path of ['package.json', 'tsconfig.base.json', 'skill-package/skill.json', 'a.ts', 'a.md']) {
      expect(recogniseDocument(path, text)).toBeUndefined();
    }
    expect(recogniseDocument('Untitled-1', text)).toBe('interaction-model');
  });

  it.skipIf(withoutSkills)('knows every real model without its path', () => {
    const unknown = sharedModels('dev').filter(
      ({ text }) => recogniseDocument('file.json', text) !== 'interaction-model',
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});
