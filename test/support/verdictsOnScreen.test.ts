import { describe, expect, it } from 'vitest';
import type { Frame, Recording } from '../e2e/support/door';
import { earlyFrames, staleFrames } from '../e2e/support/verdictsOnScreen';

const verdict = '✓ Book';
const limits = { pause: 360, stale: 200 };

/** Frames as `[at, line, after]`. */
function recordingOf(keys: number[], shown: [number, string, string][], endedAt = 10_000): Recording {
  const frames = shown.map(([at, line, after]): Frame => ({ at, line, after, scrolled: 0 }));
  return { frames, keys, endedAt, longestFrame: 16 };
}

const linesOf = (frames: readonly Frame[]): string[] => frames.map(({ line }) => line);

describe('a verdict on the screen', () => {
  it.each<[string, number[], [number, string, string][], string[]]>([
    ['before any key', [], [[0, 'a', verdict]], []],
    [
      'after a pause',
      [100],
      [
        [110, 'ab', '…'],
        [510, 'ab', verdict],
      ],
      [],
    ],
    [
      'between two keys',
      [100, 170, 240, 310],
      [
        [110, 'ab', '…'],
        [320, 'abcde', verdict],
      ],
      ['abcde'],
    ],
    [
      'of a pause that a key has just ended, of which nobody knew yet',
      [100, 505],
      [
        [110, 'ab', '…'],
        [510, 'abc', verdict],
      ],
      [],
    ],
    [
      'of a pause that is long over',
      [100, 505, 575, 645],
      [
        [110, 'ab', '…'],
        [720, 'abcde', verdict],
      ],
      ['abcde'],
    ],
    [
      'that was there before, and stays for a moment',
      [100, 170],
      [
        [0, 'a', verdict],
        [105, 'ab', verdict],
        [110, 'ab', '…'],
      ],
      [],
    ],
  ])('%s', (_, keys, shown, early) => {
    expect(linesOf(earlyFrames(recordingOf(keys, shown), limits))).toEqual(early);
  });
});

describe('words of an older text on the screen', () => {
  it('may stand for a moment', () => {
    const shown: [number, string, string][] = [
      [0, 'a', verdict],
      [100, 'ab', verdict],
      [170, 'abc', verdict],
      [290, 'abc', '…'],
    ];
    expect(staleFrames(recordingOf([100, 170], shown), 200)).toEqual([]);
  });

  it('are told of where a verdict outlives several keys', () => {
    const shown: [number, string, string][] = [
      [0, 'a', verdict],
      [100, 'ab', verdict],
      [170, 'abc', verdict],
      [310, 'abc', '…'],
    ];
    expect(linesOf(staleFrames(recordingOf([100, 170], shown), 200))).toEqual(['abc']);
  });

  it('are told of where they outlive a key without being a verdict, which may be said of each text anew', () => {
    const heard = '→ Book';
    const shown: [number, string, string][] = [
      [0, 'a', heard],
      [100, 'ab', heard],
      [250, 'abc', heard],
      [470, 'abcd', '…'],
    ];
    expect(linesOf(staleFrames(recordingOf([100, 250, 460], shown), 200))).toEqual(['abc']);
  });

  it('are told of at the end too', () => {
    const shown: [number, string, string][] = [
      [0, 'a', verdict],
      [100, 'ab', verdict],
    ];
    expect(linesOf(staleFrames(recordingOf([100], shown, 400), 200))).toEqual(['ab']);
  });
});
