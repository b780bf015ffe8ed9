import { expect, it } from 'vitest';
import { recognise } from '../../server/src/lsp/recognition';

const uri = 'file:///any/where.json';
const model = '{"languageModel": {"invocationName": "x", "intents": []}}';

it('goes by content where the path says nothing', () => {
  expect(recognise(uri, model, undefined)).toBe('interaction-model');
  expect(recognise(uri, '{"name": 1}', undefined)).toBeUndefined();
});

it('holds on to a model while an edit breaks its JSON, and no longer', () => {
  expect(recognise(uri, '{"languageM', 'interaction-model')).toBe('interaction-model');
  expect(recognise(uri, '', 'interaction-model')).toBe('interaction-model');
  expect(recognise(uri, '{"name": 1}', 'interaction-model')).toBeUndefined();
  expect(recognise(uri, '{"languageM', undefined)).toBeUndefined();
});

it('knows a name with escaped characters', () => {
  expect(recognise('file:///a%20b/interactionModels/custom/en-US.json', '', undefined)).toBe(
    'interaction-model',
  );
});
