/** Models with faults that no rule's examples show: broken JSON, wrong types, dialogs. */

const model = (inside: string, more = ''): string =>
  `{"interactionModel": {"languageModel": {"invocationName": "pizza place", ${inside}}${more}}}`;
const intents =
  '"intents": [{"name": "OrderIntent", "slots": [{"name": "size", "type": "Size"}], "samples": ["order {size}"]}]';
const types = '"types": [{"name": "Size", "values": [{"name": {"value": "small"}}]}]';

export const faultyStructures: readonly string[] = [
  '',
  '[]',
  '{}',
  '{"interactionModel": {}}',
  '{"interactionModel": {"languageModel": {"intents": []}}}',
  '\0{',
  model('"intents": 1, "types": "x"'),
  model(
    '"intents": [1, {"intent": "A", "samples": ["go", 2]}, {"slots": [{}, {"name": "s"}]}], "types": [{}, {"name": "T"}]',
  ),
  model(`${intents}, "colour": "red", "colour": "blue"`),
  model('"intents": [{"name": "A" "samples": ["go",, "stop",]}'),
  model('"intents": [{"name": "A, "samples": ["go\\x", "a\\u12", "tab\there"]}]'),
  model('"intents": [{name: "A", "samples": [go, 1.]}], /* open'),
  '{"interactionModel": {"languageModel": {"invocationName": "a b", "intents": [ "name": "A" } ] } } } // more',
  '{"a" 1, : 2, "b": , "c": ]}',
  `${model(intents)} "more": 1`,
];

const slot = (inside: string): string => `{"name": "OrderIntent", "slots": [{${inside}}]}`;
const dialog = (inside: string, prompts = ''): string =>
  model(`${intents}, ${types}`, `, "dialog": {"intents": [${inside}]}, "prompts": [${prompts}]`);

export const faultyDialogs: readonly string[] = [
  dialog('{"name": "OrderIntnet"}, {"slots": [{}]}'),
  dialog(slot('"name": "sizes", "type": "Size"')),
  dialog(slot('"name": "size", "type": "AMAZON.NUMBER", "elicitationRequired": true, "prompts": {}')),
  dialog('{"name": "OrderIntent", "confirmationRequired": true, "prompts": {"confirmation": ""}}'),
  dialog(
    slot(
      '"name": "size", "type": "Size", "prompts": {"elicitation": "P"}, "validations": [{"type": "isInDuration", "prompt": "Q", "start": "x", "end": "y"}]',
    ),
    '{"id": "R", "variations": [{"type": "PlainText", "value": "{colour}?"}]}, {"id": "R", "variations": []}, {}',
  ),
  dialog('1', '2'),
];
