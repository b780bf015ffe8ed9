import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ClientCapabilities, type CompletionItem, getLanguageService } from 'vscode-json-languageservice';
import schema from '../../../server/assets/schema/interaction-model.schema.json';
import { checkSchema } from '../../../server/src/analysis/schema/checkSchema';

const service = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST });
service.configure({ schemas: [{ uri: 'test://model', fileMatch: ['**'], schema }] });

/** What VS Code's JSON support offers at the bar. */
async function offeredAt(marked: string): Promise<readonly CompletionItem[]> {
  const text = marked.replace('|', '');
  const document = TextDocument.create('file:///a.json', 'json', 1, text);
  const position = document.positionAt(marked.indexOf('|'));
  const list = await service.doComplete(document, position, service.parseJSONDocument(document));
  return list?.items ?? [];
}

/** What the author has who takes every default. */
function expanded(item: CompletionItem): string {
  const text = item.textEdit?.newText ?? item.insertText ?? '';
  let last = '';
  let rest = text;
  while (rest !== last) {
    last = rest;
    rest = rest.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1').replace(/\$\{\d+:([^${}]*)\}/g, '$1');
  }
  return rest.replace(/\$\d+/g, 'x');
}

const model = (inside: string, more = ''): string =>
  `{"interactionModel": {"languageModel": {"invocationName": "test skill", ${inside}}${more}}}`;
const intents = '"intents": [{"name": "A"}]';
const inDialog = (inside: string): string => model(intents, `, "dialog": {"intents": [${inside}]}`);

describe('snippets', () => {
  it.each([
    ['|', ['Interaction model']],
    [model('"intents": [|]'), ['Intent', 'Intent with a slot', 'Built-in intent']],
    [model('"intents": [{"name": "A", "slots": [|]}]'), ['Slot', 'Slot with answers']],
    [model(`${intents}, "types": [|]`), ['Slot type', 'Slot type with synonyms', 'Slot type with a catalog']],
    [model(`${intents}, "types": [{"name": "T", "values": [|]}]`), ['Value', 'Value with synonyms']],
    [model(intents, ', "dialog": |'), ['Dialog']],
    [inDialog('|'), ['Dialog intent']],
    [inDialog('{"name": "A", "slots": [|]}'), ['Required slot', 'Optional slot']],
    [
      inDialog('{"name": "A", "slots": [{"name": "s", "type": "T", "validations": [|]}]}'),
      [
        'Validation: a value of the type',
        'Validation: one of a set',
        'Validation: compared',
        'Validation: date or time',
      ],
    ],
    [model(intents, ', "prompts": [|]'), ['Prompt']],
    [model(intents, ', "prompts": [{"id": "P", "variations": [|]}]'), ['Plain text', 'SSML']],
  ] satisfies [string, string[]][])('at %s are models of what they are for', async (marked, labels) => {
    const items = (await offeredAt(marked)).filter(({ label }) => labels.includes(label));
    expect(items.map(({ label }) => label).toSorted()).toEqual(labels.toSorted());
    for (const item of items) {
      const text = marked.replace('|', () => expanded(item));
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(await checkSchema(TextDocument.create('file:///a.json', 'json', 1, text))).toEqual([]);
    }
  });
});

describe('properties', () => {
  it.each([
    ['{|}', ['interactionModel', 'version', 'description']],
    [model(`${intents}, |`), ['types', 'modelConfiguration']],
    [model('"intents": [{"name": "A", |}]'), ['slots', 'samples', 'generatedBy']],
    [model(intents, ', |'), ['dialog', 'prompts']],
    [inDialog('{"name": "A", "slots": [{"validations": [{"type": "isInSet", |}]}]}'), ['values', 'prompt']],
    [
      inDialog('{"name": "A", "slots": [{"validations": [{"type": "isInDuration", |}]}]}'),
      ['start', 'end', 'prompt'],
    ],
    [inDialog('{"name": "A", "prompts": {|}}'), ['elicitation', 'confirmation']],
  ] satisfies [string, string[]][])('at %s are those that belong there', async (marked, labels) => {
    expect((await offeredAt(marked)).map(({ label }) => label).toSorted()).toEqual(labels.toSorted());
  });

  it.each(['invocationName', 'intents', 'dialog', 'delegationStrategy', 'prompts'])(
    'tell what they are: %s',
    async (name) => {
      const text = model(
        intents,
        ', "dialog": {"delegationStrategy": "ALWAYS", "intents": []}, "prompts": []',
      );
      const document = TextDocument.create('file:///a.json', 'json', 1, text);
      const position = document.positionAt(text.indexOf(`"${name}"`) + 2);
      const hover = await service.doHover(document, position, service.parseJSONDocument(document));
      expect(JSON.stringify(hover?.contents).length).toBeGreaterThan(30);
    },
  );
});
