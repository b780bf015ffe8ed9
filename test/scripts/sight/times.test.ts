import { describe, expect, it } from 'vitest';
import { lastOfBursts, percentiles, timesOf } from '../../../scripts/sight/times.mjs';

const frame = (at: number, line: string, after: string) => ({ at, line, after });

describe('the times of a key', () => {
  it('are those of its text, of the older words’ end, of what is heard in it and of the verdict', () => {
    const frames = [
      frame(0, 'play', '✓ Play'),
      frame(115, 'play x', '✓ Play'),
      frame(130, 'play x', '…'),
      frame(150, 'play x', '… Play'),
      frame(520, 'play x', '✓ Play'),
    ];
    expect(timesOf({ keys: [100], frames, endedAt: 900 })).toEqual([
      { painted: 15, reacted: 30, heard: 50, judged: 420 },
    ]);
  });

  it('count no words that were there before the key', () => {
    const frames = [
      frame(0, 'play', '… Play'),
      frame(115, 'play x', '… Play'),
      frame(140, 'play x', '… Stop'),
    ];
    expect(timesOf({ keys: [100], frames, endedAt: 900 })).toEqual([{ painted: 15, reacted: 40, heard: 40 }]);
  });

  it('lack what comes after the next key, or never', () => {
    const frames = [
      frame(0, 'play', '✓ Play'),
      frame(110, 'play x', '✓ Play'),
      frame(210, 'play xy', '…'),
      frame(230, 'play xy', '… Play'),
    ];
    expect(timesOf({ keys: [100, 200, 300], frames, endedAt: 900 })).toEqual([
      { painted: 10 },
      { painted: 10, reacted: 10, heard: 30 },
      {},
    ]);
  });
});

describe('a burst', () => {
  it('ends with a key that nothing follows for so long', () => {
    expect(lastOfBursts([0, 100, 200, 900, 1000], 350)).toEqual([false, false, true, false, true]);
  });
});

describe('percentiles', () => {
  it('are by nearest rank', () => {
    const times = Array.from({ length: 60 }, (_, i) => 60 - i);
    expect(percentiles(times)).toBe('p50 30, p95 57, worst 60 ms of 60');
    expect(percentiles([7])).toBe('p50 7, p95 7, worst 7 ms of 1');
    expect(percentiles([])).toBe('none');
  });
});
