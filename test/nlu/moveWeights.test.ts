import { describe, expect, it } from 'vitest';
import { moveWeights } from '../../server/src/nlu/moveWeights';
import { parameterShapes } from '../../server/src/nlu/parameters';
import type { LabelSet } from '../../server/src/nlu/types';
import { tinyHyper } from '../support/tinyTraining';

const labels = (intents: string[], slots: string[]): LabelSet => ({ intents, slots, intentSlots: {} });
const before = labels(['Play', 'Stop'], ['song']);
const now = labels(['New', 'Stop', 'Play'], ['city', 'song']);

/** Every number names its weight's place, so that it is known again. */
function numbered({ intents, slots }: LabelSet, first: number): Map<string, Float32Array> {
  const shape = { vocabularySize: 0, intents: intents.length, slots: slots.length };
  return new Map(
    Array.from(parameterShapes(shape, tinyHyper), ([name, dimensions]) => {
      const length = dimensions.reduce((product, size) => product * size, 1);
      return [name, Float32Array.from({ length }, (_, index) => first + index)];
    }),
  );
}

describe('moveWeights', () => {
  const old = numbered(before, 0);
  const fresh = numbered(now, 1e6);
  const moved = moveWeights(old, before, now, fresh);

  it('takes an output along with its intent, and leaves a new one as it starts', () => {
    expect([...moved.get('intent/outputBias')!]).toEqual([1e6, 1, 0]);
    const kernel = moved.get('intent/outputKernel')!;
    expect([...kernel.slice(3, 6)]).toEqual([1e6 + 3, 3, 2]);
  });

  it('takes tags and lists along with their slot', () => {
    expect([...moved.get('slot/outputBias')!]).toEqual([0, 1e6 + 1, 1e6 + 2, 1, 2]);
    expect([...moved.get('slot/listed')!]).toEqual([1e6, 1e6 + 1, 0, 1]);
  });

  it('takes the rows of lists along, which are the last of their kernel', () => {
    const width = 4 * tinyHyper.hidden;
    const [kernel, oldKernel] = [moved.get('intent/forwardInput')!, old.get('intent/forwardInput')!];
    const staying = oldKernel.length - 2 * width;
    expect([...kernel.slice(0, staying)]).toEqual([...oldKernel.slice(0, staying)]);
    expect([...kernel.slice(staying + 2 * width)]).toEqual([...oldKernel.slice(staying)]);
    expect(kernel[staying]).toBe(1e6 + staying);
  });

  it('keeps what knows no labels, in numbers of its own', () => {
    const layer = moved.get('shared/forwardInput')!;
    expect(layer).toEqual(old.get('shared/forwardInput'));
    expect(layer).not.toBe(old.get('shared/forwardInput'));
  });

  it('changes nothing where the labels are the same', () => {
    expect(moveWeights(old, before, before, numbered(before, 1e6))).toEqual(old);
  });
});
