import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkSchema } from '../../../server/src/analysis/schema/checkSchema';
import { schemaRules } from '../../../server/src/analysis/schema/schemaRules';
import type { Finding } from '../../../server/src/analysis/types';
import { unmark } from '../../support/marked';
import { sharedModels, withoutSkills } from '../../support/sharedSkills';

const check = (text: string): Promise<Finding[]> =>
  checkSchema(TextDocument.create('file:///skill/models/en-US.json', 'json', 1, text));

/** One finding, at the mark: its rule, severity and message. */
async function expectOne(marked: string): Promise<Pick<Finding, 'ruleId' | 'severity' | 'message'>> {
  const { text, ranges } = unmark(marked);
  const findings = await check(text);
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  expect(findings).toHaveLength(1);
  return findings[0]!;
}

const intent = '{"name": "PlayIntent", "samples": ["play"]}';
const wrapped = (languageModel: string, more = ''): string =>
  `{"interactionModel": {"languageModel": {${languageModel}}${more}}}`;
const basic = `"invocationName": "test skill", "intents": [${intent}]`;
const withIntent = (text: string): string => wrapped(`"invocationName": "test skill", "intents": [${text}]`);
const withType = (text: string): string => wrapped(`${basic}, "types": [${text}]`);
const withDialog = (text: string): string => wrapped(basic, `, "dialog": {${text}}`);
const withDialogSlot = (text: string): string =>
  withDialog(`"intents": [{"name": "PlayIntent", "slots": [{${text}}]}]`);
const withValidation = (text: string): string =>
  withDialogSlot(`"name": "s", "type": "T", "validations": [{${text}}]`);
const withPrompt = (text: string): string => wrapped(basic, `, "prompts": [{${text}}]`);
const languageModelPath = 'interactionModel.languageModel';
const slotPath = 'interactionModel.dialog.intents[0].slots[0]';

/** Marked model, rule, message. */
const errors: readonly [string, string, string | RegExp][] = [
  ['«{»"version": "1"}', 'root-interaction-model-required', 'Missing property "interactionModel".'],
  [
    '{"«interactionModel»": {"dialog": {"intents": [{"name": "PlayIntent"}]}}}',
    'language-model-required',
    'interactionModel: Missing property "languageModel".',
  ],
  [
    `{"interactionModel": {"«languageModel»": {"intents": [${intent}]}}}`,
    'invocation-name-required',
    `${languageModelPath}: Missing property "invocationName".`,
  ],
  [
    wrapped(`"invocationName": "« »", "intents": [${intent}]`),
    'invocation-name-required',
    `${languageModelPath}.invocationName: The invocation name is empty. Write the words that open the skill.`,
  ],
  [
    wrapped('"invocationName": "test skill", "intents": «[»]'),
    'intents-required',
    `${languageModelPath}.intents: Array has too few items. Expected 1 or more.`,
  ],
  [
    withIntent(`${intent}, «{»"samples": []}`),
    'intent-name-required',
    `${languageModelPath}.intents[1]: Missing property "name".`,
  ],
  [
    withIntent('{"name": "A", "generatedBy": "«»"}'),
    'generated-by-length',
    `${languageModelPath}.intents[0].generatedBy: String is shorter than the minimum length of 1.`,
  ],
  [
    withIntent('{"name": "A", "slots": [{"name": "«»", "type": "T"}]}'),
    'slot-name-required',
    `${languageModelPath}.intents[0].slots[0].name: The slot's name is empty. Give it one of letters and underscores.`,
  ],
  [
    withIntent('{"name": "A", "slots": [{"name": "s", "«multipleValues»": {}}]}'),
    'multiple-values-enabled',
    `${languageModelPath}.intents[0].slots[0].multipleValues: Missing property "enabled".`,
  ],
  [
    withIntent('{"name": "A", "samples": «"»play"}').replace('«"»play"', '"«play»"'),
    'wrong-value-type',
    `${languageModelPath}.intents[0].samples: Incorrect type. Expected "array".`,
  ],
  [withType('«{»"values": []}'), 'name-required', `${languageModelPath}.types[0]: Missing property "name".`],
  [
    withType('{"name": "T", "values": [{"name": {"value": "«»"}}]}'),
    'value-required',
    `${languageModelPath}.types[0].values[0].name.value: The slot value is empty. Write what users say, or remove the value.`,
  ],
  [
    withType('{"name": "T", "valueSupplier": {"type": "«Other»"}}'),
    'value-supplier-known',
    `${languageModelPath}.types[0].valueSupplier.type: Value is not accepted. Valid values: "CatalogValueSupplier", "InlineValueSupplier".`,
  ],
  [
    withType(
      '{"name": "T", "valueSupplier": {"type": "CatalogValueSupplier", "«valueCatalog»": {"version": "1"}}}',
    ),
    'catalog-supplier-fields',
    `${languageModelPath}.types[0].valueSupplier.valueCatalog: Missing property "catalogId".`,
  ],
  [
    wrapped(`${basic}, "modelConfiguration": {"fallbackIntentSensitivity": {"level": "«low»"}}`),
    'fallback-sensitivity-level',
    `${languageModelPath}.modelConfiguration.fallbackIntentSensitivity.level: Value is not accepted. Valid values: "LOW", "MEDIUM", "HIGH".`,
  ],
  [
    withDialog('"intents": «[»]'),
    'dialog-intents-required',
    'interactionModel.dialog.intents: Array has too few items. Expected 1 or more.',
  ],
  [
    withDialog('"delegationStrategy": "«SOMETIMES»", "intents": [{"name": "PlayIntent"}]'),
    'delegation-strategy',
    'interactionModel.dialog.delegationStrategy: Value is not accepted. Valid values: "ALWAYS", "SKILL_RESPONSE".',
  ],
  [
    withDialog('"intents": [{"name": "PlayIntent", "delegationStrategy": "«Always»"}]'),
    'delegation-strategy',
    'interactionModel.dialog.intents[0].delegationStrategy: Value is not accepted. Valid values: "ALWAYS", "SKILL_RESPONSE".',
  ],
  [
    withDialogSlot('"name": "s"').replace('[{"name": "s"', '[«{»"name": "s"'),
    'dialog-slot-fields',
    `${slotPath}: Missing property "type".`,
  ],
  [
    withValidation('"type": "«isOdd»", "prompt": "P"'),
    'validation-type',
    /^interactionModel\.dialog\.intents\[0\]\.slots\[0\]\.validations\[0\]\.type: Value is not accepted\./,
  ],
  [
    withValidation('"type": "isInSet", "prompt": "P"').replace('[{"type"', '[«{»"type"'),
    'validation-fields',
    `${slotPath}.validations[0]: Missing property "values".`,
  ],
  [
    withValidation('"type": "isGreaterThan", "prompt": "P", "value": "«»"'),
    'validation-fields',
    `${slotPath}.validations[0].value: String is shorter than the minimum length of 1.`,
  ],
  [
    withValidation('"type": "hasEntityResolutionMatch"').replace('[{"type"', '[«{»"type"'),
    'validation-fields',
    `${slotPath}.validations[0]: Missing property "prompt".`,
  ],
  [
    withPrompt('"id": "«»", "variations": [{"value": "Which?"}]'),
    'name-required',
    "interactionModel.prompts[0].id: The prompt's id is empty. Give it one, such as Elicit.Slot.1.",
  ],
  [
    withPrompt('"id": "P", "variations": «[»]'),
    'prompt-variations',
    'interactionModel.prompts[0].variations: Array has too few items. Expected 1 or more.',
  ],
  [
    withPrompt('"id": "P", "variations": [{"type": "«Text»", "value": "Which?"}]'),
    'prompt-variations',
    'interactionModel.prompts[0].variations[0].type: Value is not accepted. Valid values: "PlainText", "SSML".',
  ],
  [
    withType('{"name": "T", "values": ["«red»"]}'),
    'legacy-value-string',
    /types\[0\]\.values\[0\]: A value is an object here/,
  ],
  ['{"languageModel": «[»]}', 'wrong-value-type', 'languageModel: Incorrect type. Expected "object".'],
  ['{"intents": [«{»"samples": []}]}', 'intent-name-required', 'intents[0]: Missing property "name".'],
];

const warnings: readonly [string, string][] = [
  [withIntent('{"name": "A", "«description»": "x"}'), 'unknown-property'],
  [
    withIntent('{"name": "A", "slots": [{"name": "s", "type": "T", "«elicitationRequired»": true}]}'),
    'unknown-property',
  ],
  [withValidation('"type": "isInSet", "prompt": "P", "values": ["a"], "«message»": "x"'), 'unknown-property'],
  [wrapped(basic, ', "«intents»": []'), 'unknown-property'],
  [withType('{"«slotTypeReference»": {}}'), 'schema-violation'],
];

describe('the schema refuses, with rule, severity and path', () => {
  it.each(errors)('%s', async (marked, ruleId, message) => {
    const found = await expectOne(marked);
    expect(found).toMatchObject({ ruleId, severity: 'error' });
    if (typeof message === 'string') {
      expect(found.message).toBe(message);
    } else {
      expect(found.message).toMatch(message);
    }
  });

  it.each(warnings)('%s, as a warning', async (marked, ruleId) => {
    expect(await expectOne(marked)).toMatchObject({ ruleId, severity: 'warning' });
  });

  it('the name of another schema, which does not take its place', async () => {
    const text =
      '{"$schema": "http://json-schema.org/draft-07/schema#", "interactionModel": {"languageModel": 5}}';
    const found = (await check(text)).map(({ ruleId, message }) => `${ruleId} ${message}`);
    expect(found).toEqual([
      'unknown-property $schema: Property $schema is not allowed.',
      expect.stringMatching(/^wrong-value-type interactionModel.languageModel: /),
    ]);
  });

  it('what is nested too deeply for it', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await check(`{"languageModel": ${deep}}`)).toEqual([
      expect.objectContaining({ ruleId: 'schema-violation', severity: 'error' }),
    ]);
  });

  it('a repeated property, at both places', async () => {
    const { text, ranges } = unmark(withIntent('{"«name»": "A", "«name»": "B"}'));
    const findings = await check(text);
    expect(findings.map(({ range }) => range)).toEqual(ranges);
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['duplicate-key', 'warning'],
      ['duplicate-key', 'warning'],
    ]);
  });

  it('by every rule that it has', () => {
    const reached = [...errors, ...warnings].map(([, ruleId]) => ruleId);
    expect(new Set([...reached, 'duplicate-key'])).toEqual(new Set(schemaRules.map(({ id }) => id)));
  });
});

describe('the schema accepts', () => {
  it.each([
    ['a model', wrapped(basic, ', "dialog": {"intents": [{"name": "PlayIntent"}]}, "prompts": []')],
    ['a version and a description', `{"version": "3", "description": "x", ${wrapped(basic).slice(1)}`],
    ['the bare form', `{"languageModel": {${basic}}}`],
    [
      'the builder’s form',
      `{"intents": [${intent}], "dialog": {"version": "1", "intents": [{"name": "A"}]}}`,
    ],
    [
      'plain values in the old forms',
      `{"languageModel": {${basic}, "types": [{"name": "T", "values": ["red"]}]}}`,
    ],
    [
      'values with and without id and synonyms',
      withType(
        '{"name": "T", "values": [{"id": "", "name": {"value": "a", "synonyms": []}}, {"id": null, "name": {"value": "b"}}, {"id": 7, "name": {"value": "c"}}]}',
      ),
    ],
    ['a referenced type', withType('{"slotTypeReference": {"id": "amzn1.x", "version": "~latest"}}')],
    [
      'a catalog',
      withType(
        '{"name": "T", "valueSupplier": {"type": "CatalogValueSupplier", "valueCatalog": {"catalogId": "c", "version": "1"}}}',
      ),
    ],
    ['a slot without a type, which a rule tells', withIntent('{"name": "A", "slots": [{"name": "s"}]}')],
    [
      'a duration without an end',
      withValidation('"type": "isInDuration", "prompt": "P", "start": "P1D", "end": ""'),
    ],
    ['a prompt without a type', withPrompt('"id": "P", "variations": [{"value": "Which?"}]')],
    ['a dialog slot without prompts', withDialogSlot('"name": "s", "type": "T"')],
    [
      'broken JSON, which the parser tells',
      '{"interactionModel": {"languageModel": {"invocationName": "test skill", "intents": [{"name": "A"}],}}}',
    ],
    ['comments, which the parser tells', `// a comment\n${wrapped(basic)}`],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    expect(await check(text)).toEqual([]);
  });
});

describe('real models', () => {
  it.skipIf(withoutSkills !== undefined)(
    'are accepted but for what is really wrong in four of them',
    async () => {
      const complaints = new Map<string, Set<string>>();
      for (const { name, text } of sharedModels('dev')) {
        for (const { message } of await check(text)) {
          const what = message.replace(/\[\d+\]/g, '[]').replace('interactionModel.', '');
          complaints.set(what, (complaints.get(what) ?? new Set()).add(name));
        }
      }
      const counts = Array.from(complaints, ([message, names]) => [message, names.size]);
      expect(Object.fromEntries(counts)).toEqual({
        'languageModel.intents[].description: Property description is not allowed.': 1,
        // These belong to the dialog.
        'languageModel.intents[].slots[].confirmationRequired: Property confirmationRequired is not allowed.': 1,
        'languageModel.intents[].slots[].elicitationRequired: Property elicitationRequired is not allowed.': 1,
        // An intent among the slot types.
        'languageModel.types[].samples: Property samples is not allowed.': 1,
        'languageModel.types[].slots: Property slots is not allowed.': 1,
        // null.
        'intents[].slots[].type: Incorrect type. Expected "string".': 1,
        'dialog.intents[].slots[].type: Incorrect type. Expected "string".': 1,
      });
    },
  );
});
