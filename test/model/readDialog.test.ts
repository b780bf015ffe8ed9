import { describe, expect, it } from 'vitest';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { Dialog, InteractionModel } from '../../server/src/model/types';
import { unmark } from '../support/marked';

const languageModel = '{"invocationName": "a b", "intents": [{"name": "A"}]}';

function read(dialog: string, prompts = '[]'): InteractionModel {
  return parseInteractionModel(
    `{"interactionModel": {"languageModel": ${languageModel}, "dialog": ${dialog}, "prompts": ${prompts}}}`,
  );
}

/** Values without their places. */
function outline({ dialog }: InteractionModel): unknown {
  const bare = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'value' in value && 'range' in value ? value.value : value;
  const plain = JSON.parse(JSON.stringify(dialog ?? null, bare)) as Dialog | null;
  return JSON.parse(JSON.stringify(plain, (key, value: unknown) => (key === 'range' ? undefined : value)));
}

describe('the dialog', () => {
  const whole = `{
    "delegationStrategy": "ALWAYS",
    "intents": [{
      "name": "A", "delegationStrategy": "SKILL_RESPONSE", "confirmationRequired": true,
      "prompts": { "confirmation": "Confirm.A" },
      "slots": [{
        "name": "s", "type": "T", "elicitationRequired": true, "confirmationRequired": false,
        "prompts": { "elicitation": "Elicit.s" },
        "validations": [
          { "type": "isInSet", "prompt": "V", "values": ["x", "y"] },
          { "type": "isGreaterThan", "prompt": "W", "value": "3" },
          { "type": "isInDuration", "end": "P1D", "start": "PT0H" }
        ]
      }]
    }]
  }`;

  it('is read with its intents, slots, validations and prompt references', () => {
    const model = read(whole);
    expect(model.problems).toEqual([]);
    expect(outline(model)).toEqual({
      delegationStrategy: 'ALWAYS',
      intents: [
        {
          name: 'A',
          delegationStrategy: 'SKILL_RESPONSE',
          confirmationRequired: true,
          prompts: [{ role: 'confirmation', id: 'Confirm.A' }],
          slots: [
            {
              name: 's',
              type: 'T',
              elicitationRequired: true,
              confirmationRequired: false,
              prompts: [{ role: 'elicitation', id: 'Elicit.s' }],
              validations: [
                {
                  type: 'isInSet',
                  prompt: { role: 'validation', id: 'V' },
                  properties: ['type', 'prompt', 'values'],
                  values: ['x', 'y'],
                },
                {
                  type: 'isGreaterThan',
                  prompt: { role: 'validation', id: 'W' },
                  properties: ['type', 'prompt', 'value'],
                  values: ['3'],
                },
                { type: 'isInDuration', properties: ['type', 'end', 'start'], values: ['P1D', 'PT0H'] },
              ],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['beside a bare language model', `{"languageModel": ${languageModel}, "dialog": ${whole}}`],
    ['beside bare intents', `{"intents": [{"name": "A"}], "dialog": ${whole}}`],
    ['of a wrapper without language model', `{"interactionModel": {"dialog": ${whole}}}`],
  ])('is found %s', (_, text) => {
    expect(outline(parseInteractionModel(text))).toEqual(outline(read(whole)));
  });

  it('knows the prompt keys of the first console', () => {
    const model = read('{"intents": [{"name": "A", "prompts": {"confirm": "c", "elicit": "e"}}]}');
    expect(model.dialog?.intents[0]?.prompts.map(({ role, id }) => [role, id.value])).toEqual([
      ['confirmation', 'c'],
      ['elicitation', 'e'],
    ]);
  });

  it('has the ranges of its parts', () => {
    const { text, ranges } = unmark(
      '{"languageModel": {}, "dialog": «{"intents": [«{"name": "«A»", "confirmationRequired": «false»}»]}»}',
    );
    const { dialog } = parseInteractionModel(text);
    const intent = dialog?.intents[0];
    expect([dialog?.range, intent?.range, intent?.name.range, intent?.confirmationRequired?.range]).toEqual(
      ranges,
    );
  });

  it('is absent where the model has none', () => {
    expect(parseInteractionModel(`{"languageModel": ${languageModel}}`).dialog).toBeUndefined();
  });

  it.each([
    ['[]', 'interactionModel.dialog must be an object, found an array. Put it in { }.'],
    ['{"intents": {}}', 'interactionModel.dialog.intents must be an array, found an object. Put it in [ ].'],
    [
      '{"intents": [{"name": "A", "confirmationRequired": "true"}]}',
      'interactionModel.dialog.intents[0].confirmationRequired must be true or false, found a string. Write it without quotes.',
    ],
    [
      '{"intents": [{"slots": [{"name": "s"}]}]}',
      `The dialog intent at interactionModel.dialog.intents[0] has no 'name'. Add "name": "myName".`,
    ],
  ])('%s is reported', (dialog, message) => {
    expect(read(dialog).problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe('prompts', () => {
  const prompts = `[{ "id": "Elicit.s", "variations": [
    { "type": "PlainText", "value": "for \\"{s}\\"?" },
    { "type": "SSML", "value": "<speak>when</speak>" },
    { "type": "SSML" }
  ] }]`;

  it('have their variations as templates', () => {
    const model = read('{}', prompts);
    expect(model.problems).toEqual([]);
    expect(
      model.prompts.map(({ id, variations }) => [
        id.value,
        variations.map(({ type, text }) => [type?.value, text?.text]),
      ]),
    ).toEqual([
      [
        'Elicit.s',
        [
          ['PlainText', 'for "{s}"?'],
          ['SSML', '<speak>when</speak>'],
          ['SSML', undefined],
        ],
      ],
    ]);
  });

  it('have slots at their places, escapes or not', () => {
    const { text, ranges } = unmark(
      '{"prompts": [{"id": "«p»", "variations": [«{"value": "«\\"«{«s»}»\\"»"}»]}], "languageModel": {}}',
    );
    const [prompt] = parseInteractionModel(text).prompts;
    const variation = prompt?.variations[0];
    const slot = variation?.text?.template.parts.find((part) => part.kind === 'slot');
    expect([
      prompt?.id.range,
      variation?.range,
      variation?.text?.range,
      slot?.range,
      slot?.kind === 'slot' && slot.nameRange,
    ]).toEqual(ranges);
  });

  it('without an id keep their variations', () => {
    const model = read('{}', '[{ "variations": [{ "value": "a" }] }]');
    expect(model.problems.map(({ message }) => message)).toEqual([
      `The prompt at interactionModel.prompts[0] has no 'id'. Add "id": "Elicit.MyIntent.mySlot".`,
    ]);
    expect(model.prompts[0]).toMatchObject({ id: { value: '' }, variations: [{ text: { text: 'a' } }] });
  });
});

describe('what else a model says', () => {
  it('the sensitivity of the fallback intent', () => {
    const { text, ranges } = unmark(
      '{"languageModel": {"modelConfiguration": {"fallbackIntentSensitivity": {"level": "«HIGH»"}}}}',
    );
    expect(parseInteractionModel(text).fallbackSensitivity).toEqual({ value: 'HIGH', range: ranges[0] });
    expect(parseInteractionModel('{"languageModel": {}}').fallbackSensitivity).toBeUndefined();
  });

  it('whether a slot takes several values', () => {
    const { text, ranges } = unmark(
      '{"intents": [{"name": "A", "slots": [{"name": "s", "multipleValues": {"enabled": «true»}}, {"name": "t"}]}]}',
    );
    const slots = parseInteractionModel(text).intents[0]?.slots;
    expect(slots?.map(({ multipleValues }) => multipleValues)).toEqual([
      { value: true, range: ranges[0] },
      undefined,
    ]);
  });

  it('ids and places of slot values', () => {
    const { text, ranges } = unmark(
      '{"intents": [], "types": [{"name": "T", "values": [«{"id": "«ONE»", "name": {"value": "one"}}», "«two»", «{"id": «3», "name": {"value": "three"}}»]}]}',
    );
    const values = parseInteractionModel(text).slotTypes[0]?.values;
    expect(values?.map(({ range, id }) => [range, id?.range])).toEqual([
      [ranges[0], ranges[1]],
      [ranges[2], undefined],
      [ranges[3], ranges[4]],
    ]);
    expect(values?.map(({ id }) => id?.value)).toEqual(['ONE', undefined, '3']);
  });
});
