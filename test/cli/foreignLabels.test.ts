import { describe, expect, it } from 'vitest';
import { foreignLabels } from '../../server/src/cli/foreignLabels';
import { modelOf } from '../analysis/corpus/models';

const model = modelOf({
  Play: { slots: { item: 'Goods' }, samples: ['play {item}'] },
  Buy: { samples: ['buy'] },
});
const labels = { intents: ['Play', 'Buy'], slots: ['item'], intentSlots: {} };

describe('labels of a checkpoint that the model lacks', () => {
  it('are none where it was learned from this model, or from an older text with less in it', () => {
    expect(foreignLabels(labels, model)).toEqual([]);
    expect(foreignLabels({ ...labels, intents: ['Buy'], slots: [] }, model)).toEqual([]);
  });

  it('are named, intents first', () => {
    const others = { ...labels, intents: ['Play', 'Sell', 'Rent'], slots: ['price', 'item'] };
    expect(foreignLabels(others, model)).toEqual(['intent Sell', 'intent Rent', 'slot price']);
  });
});
