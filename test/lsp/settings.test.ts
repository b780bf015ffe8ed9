import { expect, it } from 'vitest';
import { parseSettings } from '../../server/src/lsp/settings';
import { defaultSettings } from '../../server/src/protocol';

it.each([undefined, null, 'text', [], {}, { finetune: null, engine: 3, ambiguity: 'no' }])(
  'takes the defaults for %j',
  (value) => {
    expect(parseSettings(value)).toEqual(defaultSettings);
  },
);

it('takes what is given and of the right type', () => {
  const value = {
    finetune: { onOpen: 'yes', onSave: false, onIdle: true, pauseWhenBusy: false, seed: 7 },
    engine: { backend: 'gpu' },
    ambiguity: { enabled: false, strictness: 'quiet' },
    rules: { 'few-samples': 'off' },
    codeLens: { enabled: false },
    inlayHints: { slotTypes: true },
  };
  expect(parseSettings(value)).toEqual({
    finetune: { onOpen: true, onSave: false, onIdle: true, pauseWhenBusy: false, seed: 7 },
    engine: { backend: 'auto' },
    ambiguity: { enabled: false, strictness: 'quiet' },
    rules: { 'few-samples': 'off' },
    codeLens: { enabled: false },
    inlayHints: { slotTypes: true },
  });
});

it.each([1.5, Number.NaN, '1'])('refuses %j as a seed', (seed) => {
  expect(parseSettings({ finetune: { seed } }).finetune.seed).toBe(1);
});
