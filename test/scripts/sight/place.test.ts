import { describe, expect, it } from 'vitest';
import { placeToType } from '../../../scripts/sight/place.mjs';

const modelOf = (intents: readonly object[]) =>
  JSON.stringify({ interactionModel: { languageModel: { intents } } }, undefined, 2);

describe('where a measurement types', () => {
  it('is a sample of the intent in the middle, never one of a slot', () => {
    const text = modelOf([
      { name: 'OneIntent', samples: ['open the first door'] },
      {
        name: 'TwoIntent',
        slots: [{ name: 'door', type: 'Door', samples: ['that {door} over there'] }],
        samples: ['{door}', 'close the door', 'shut the door of {door}'],
      },
      { name: 'ThreeIntent', samples: ['paint the third door'] },
    ]);
    const { line, sample, column } = placeToType(text);
    expect(sample).toBe('close the door');
    expect(text.split('\n')[line]?.slice(0, column).trim()).toBe('"close the door');
  });

  it('is no sample that is written elsewhere, too', () => {
    const text = modelOf([{ name: 'OneIntent', samples: ['open the door', 'open the door now'] }]);
    expect(placeToType(text).sample).toBe('open the door now');
  });

  it('is told to be missing', () => {
    expect(() => placeToType(modelOf([{ name: 'OneIntent', samples: ['{all}'] }]))).toThrow('no sample');
  });
});
