import { describe, expect, it } from 'vitest';
import type { FeatureContext } from '../../../server/src/features/featureContext';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { filesAfter, chosen, refactorsAt, titlesOf } from '../../support/codeActionsFor';
import { contextOf, legacyContextOf, samplesUri, schemaUri } from '../../support/featureContext';
import { musicSkill } from '../../support/musicSkill';

const schema = `{
  "intents": [
    {
      "intent": "Play",
      "slots": [
        { "name": "what", "type": "LITERAL" },
        { "name": "when", "type": "DATE" },
        { "name": "hue", "type": "COLOURS" },
        { "name": "mood", "type": "LIST_OF_MOODS" }
      ]
    },
    { "intent": "AMAZON.StopIntent" }
  ]
}
`;
const samples =
  'Play play {abba|what} on {when}\nPlay play {queen|what} on {when}\nPlay {hue} {mood}\nOther x\n';

function converted(context: FeatureContext): { title: string; uri: string; text: string } {
  const action = chosen(refactorsAt(context, 0), 'Convert');
  const [[uri, text] = ['', '']] = Object.entries(filesAfter(action, {}));
  return { title: action.title, uri, text };
}

describe('converting a legacy pair', () => {
  it.each(['model', 'samples'] as const)('writes the model that it means, from its %s', (part) => {
    const { title, uri, text } = converted(legacyContextOf(schema, samples, part));
    expect(title).toBe('Convert to the interaction model en-US.json (without a line of an unknown intent)');
    expect(uri).toBe('file:///old/en-US.json');
    expect(JSON.parse(text)).toEqual({
      interactionModel: {
        languageModel: {
          invocationName: 'old',
          intents: [
            {
              name: 'Play',
              slots: [
                { name: 'what', type: 'what_VALUES' },
                { name: 'when', type: 'AMAZON.DATE' },
                { name: 'hue', type: 'COLOURS' },
                { name: 'mood', type: 'LIST_OF_MOODS' },
              ],
              samples: ['play {what} on {when}', '{hue} {mood}'],
            },
            { name: 'AMAZON.StopIntent', samples: [] },
          ],
          types: [
            { name: 'COLOURS', values: [{ name: { value: 'red' } }, { name: { value: 'green' } }] },
            { name: 'what_VALUES', values: [{ name: { value: 'abba' } }, { name: { value: 'queen' } }] },
            { name: 'LIST_OF_MOODS', values: [{ name: { value: 'list of moods' } }] },
          ],
        },
      },
    });
    expect(parseInteractionModel(text, 'en-US.json').problems).toEqual([]);
  });

  it('keeps indentation and line ends', () => {
    const tabs = schema.replaceAll('\n', '\r\n').replaceAll('  ', '\t');
    const { text } = converted(legacyContextOf(tabs, samples, 'model'));
    expect(text).toContain('{\r\n\t"interactionModel": {\r\n\t\t"languageModel": {\r\n');
    expect(text.endsWith('}\r\n')).toBe(true);
  });

  it('makes a new file and touches no other', () => {
    const action = chosen(refactorsAt(legacyContextOf(schema, samples, 'model'), 0), 'Convert');
    expect(action.edit?.documentChanges?.[0]).toEqual({
      kind: 'create',
      uri: 'file:///old/en-US.json',
      options: { overwrite: false },
    });
    expect(Object.keys(filesAfter(action, { [schemaUri]: schema, [samplesUri]: samples }))).toEqual([
      'file:///old/en-US.json',
    ]);
  });

  it('is not offered where there is nothing to convert, or no file can be made', () => {
    const context = legacyContextOf(schema, samples, 'model');
    expect(titlesOf(refactorsAt(context, 0, undefined, { createFiles: false }))).toEqual([]);
    expect(titlesOf(refactorsAt(contextOf(musicSkill), 0))).toEqual([]);
    expect(titlesOf(refactorsAt(legacyContextOf('{', samples, 'samples'), 0))).toEqual([]);
  });
});
