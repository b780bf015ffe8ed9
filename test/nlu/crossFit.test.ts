import { describe, expect, it } from 'vitest';
import { CancellationSource, CancelledError } from '../../server/src/base/cancellation';
import { crossFit, logMargin } from '../../server/src/nlu/crossFit';
import { testEngine } from '../support/testEngine';
import { quietHooks, tinyHyper } from '../support/tinyTraining';
import { toySkill } from '../support/toySkill';

describe('logMargin', () => {
  const scored = [
    { intent: 'A', confidence: 0.5 },
    { intent: 'B', confidence: 0.25 },
    { intent: 'C', confidence: 0.2 },
  ];
  it.each([
    ['the likeliest other one', 'B', ['A', 'B', 'C'], { rival: 'A', margin: Math.log(2) }],
    ['nobody without samples', 'B', ['B', 'C'], { rival: 'C', margin: Math.log(0.8) }],
    ['one that has not been heard of', 'Z', ['A'], { rival: 'A', margin: Math.log(0.5) - Math.log(1e-9) }],
    ['nobody where there is none', 'A', ['A'], undefined],
  ])('names %s', (_, own, claimants, expected) => {
    const found = logMargin(scored, own, new Set(claimants));
    expect(found?.rival).toBe(expected?.rival);
    if (expected) expect(found!.margin).toBeCloseTo(expected.margin);
  });
});

describe('crossFit', () => {
  const data = toySkill();

  it('has every part read by a network of its own, and tells of one progress', async () => {
    const engine = await testEngine();
    const fractions: number[] = [];
    const read = [0, 1].map((index) => ({
      data,
      read: (predictor: { readonly info: { readonly contentHash: string } }) =>
        `${index} ${predictor.info.contentHash}`,
    }));
    const hooks = {
      ...quietHooks,
      onProgress: ({ fraction }: { fraction: number }) => void fractions.push(fraction),
    };
    expect(await crossFit(engine, read, { seed: 1 }, hooks, tinyHyper)).toEqual([
      `0 ${data.contentHash}`,
      `1 ${data.contentHash}`,
    ]);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('stops when it is told to', async () => {
    const cancellation = new CancellationSource();
    cancellation.cancel();
    const hooks = { ...quietHooks, cancellation: cancellation.token };
    const fitting = crossFit(await testEngine(), [{ data, read: () => 0 }], { seed: 1 }, hooks, tinyHyper);
    await expect(fitting).rejects.toBeInstanceOf(CancelledError);
  });
});
