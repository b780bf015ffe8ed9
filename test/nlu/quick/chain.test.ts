import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../server/src/base/random';
import { isInside, mayFollow } from '../../../server/src/nlu/tags';
import { ChainSums } from '../../../server/src/nlu/quick/chain';

const tags = 5;

/** Sums over every well-formed sequence, one by one. */
function bruteForce(emissions: Float64Array, steps: Float64Array, tokens: number) {
  const marginals = new Float64Array(tokens * tags);
  const taken = new Float64Array(tags * tags);
  let total = 0;
  const visit = (sequence: readonly number[], weight: number): void => {
    if (sequence.length < tokens) {
      for (let tag = 0; tag < tags; tag++) {
        const before = sequence.at(-1);
        const step = before === undefined ? Number(!isInside(tag)) : steps[before * tags + tag]!;
        if (step > 0) {
          visit([...sequence, tag], weight * step * Math.exp(emissions[sequence.length * tags + tag]!));
        }
      }
      return;
    }
    total += weight;
    sequence.forEach((tag, token) => {
      marginals[token * tags + tag]! += weight;
      if (token > 0) taken[sequence[token - 1]! * tags + tag]! += weight;
    });
  };
  visit([], 1);
  return { marginals: marginals.map((sum) => sum / total), steps: taken.map((sum) => sum / total) };
}

describe('sums over tag sequences', () => {
  const random = createRandom(5);
  const sums = new ChainSums();

  // One instance for all: what a longer utterance leaves behind must not show in a shorter one.
  it.each([4, 1, 5, 2, 3])('are those over all well-formed ones of %i tokens', (tokens) => {
    const emissions = Float64Array.from({ length: tokens * tags }, () => 3 * random.normal());
    const steps = Float64Array.from({ length: tags * tags }, (_, index) =>
      mayFollow(Math.floor(index / tags), index % tags) ? Math.exp(random.normal()) : 0,
    );
    sums.run(emissions, steps, tokens, tags);
    const expected = bruteForce(emissions, steps, tokens);
    expectClose(sums.marginals.subarray(0, tokens * tags), expected.marginals);
    expectClose(sums.steps.subarray(0, tags * tags), expected.steps);
  });

  it('stay finite for the longest utterance and the surest scores', () => {
    const tokens = 2000;
    const emissions = Float64Array.from({ length: tokens * tags }, (_, index) =>
      index % tags === 2 ? 900 : -900,
    );
    const steps = Float64Array.from({ length: tags * tags }, (_, index) =>
      Number(mayFollow(Math.floor(index / tags), index % tags)),
    );
    sums.run(emissions, steps, tokens, tags);
    expect(sums.marginals.subarray(0, tokens * tags).every((each) => each >= 0 && each <= 1.000001)).toBe(
      true,
    );
    expect(sums.marginals[2 * tags + 2]).toBeCloseTo(1, 5);
  });
});

function expectClose(actual: Float64Array, expected: Float64Array): void {
  for (const [index, value] of actual.entries()) expect(value).toBeCloseTo(expected[index]!, 9);
}
