import { expect, it } from 'vitest';
import { recognise } from '../../server/src/lsp/recognition';

const uri = 'file:///any/where.json';
const model = '{"languageModel": {"invocationName": "x", "intents": []}}';

it('goes by content where the path says nothing', () => {
  expect(recognise(uri, model, undefined)).toBe('interaction-model');
  expect(recognise(uri, '{"name": 1}', undefined)).toBeUndefined();
});

const before = { kind: 'interaction-model', text: model } as const;

it('holds on to a model while an edit breaks its JSON, and no longer', () => {
  expect(recognise(uri, '{"languageM', before)).toBe('interaction-model');
  expect(recognise(uri, '', before)).toBe('interaction-model');
  expect(recognise(uri, '{"name": 1}', before)).toBeUndefined();
  expect(recognise(uri, '{"languageM', undefined)).toBeUndefined();
});

it('knows a name with escaped characters', () => {
  expect(recognise('file:///a%20b/interactionModels/custom/en-US.json', '', undefined)).toBe(
    'interaction-model',
  );
});

it('holds on to a model through a small edit, and looks anew after a big one', () => {
  const other = '{"intents": [{"tag": "a", "patterns": []}]}';
  expect(recognise(uri, model.replace('"x"', '"xy"'), before)).toBe('interaction-model');
  const long = { kind: 'interaction-model', text: model + ' '.repeat(5000) } as const;
  expect(recognise(uri, other, long)).toBeUndefined();
});
