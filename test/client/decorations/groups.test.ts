import { describe, expect, it } from 'vitest';
import type { LinePrediction, WireSlot } from '../../../server/src/protocol';
import { groupDecorations } from '../../../src/decorations/groups';
import { type DecorationSettings, defaultDecorationSettings } from '../../../src/decorations/settings';
import { createSlotPalette } from '../../../src/decorations/slotPalette';
import { afterEdit, track } from '../../../src/decorations/tracked';
import { inLine, predictionOf, slotOf, utteranceOf } from './predictionOf';

const text = ['  "play {movie}",', '  "show times",', '  "a", "b"'];

const lines = [
  predictionOf({ range: inLine(0, 3, 15), slots: [slotOf('movie', 'movie')] }),
  predictionOf({ range: inLine(1, 3, 13), intent: 'Other' }),
  predictionOf({ range: inLine(2, 3, 4) }),
  predictionOf({ range: inLine(2, 8, 9), intent: 'Other' }),
];

interface Given {
  readonly lines?: readonly LinePrediction[];
  readonly placeholders?: readonly WireSlot[];
  readonly settings?: Partial<DecorationSettings>;
  readonly activeLines?: readonly number[];
}

function group(given: Given) {
  const params = { uri: 'file:///m.json', version: 1, lines, placeholders: [], ...given };
  return groupDecorations(
    track(params, (line) => text[line]),
    {
      settings: { ...defaultDecorationSettings, ...given.settings },
      palette: createSlotPalette(),
      activeLines: new Set(given.activeLines),
    },
  );
}

const shownLines = (given: Given) => group(given).after.map(({ range }) => range.start.line);

describe('texts behind lines', () => {
  it('stand at the end of the line, whatever follows the sample', () => {
    expect(group({}).after[0]).toEqual({
      range: inLine(0, 3, 17),
      verdict: 'agrees',
      text: '✓ PlayMovieIntent 97 % · movie',
    });
  });

  it('stand behind the closing quote where samples share a line', () => {
    expect(group({}).after.slice(2)).toEqual([
      { range: inLine(2, 3, 5), verdict: 'agrees', text: '✓' },
      { range: inLine(2, 8, 10), verdict: 'differs', text: '✗ hears Other 97 %' },
    ]);
  });

  it.each([
    ['all', [0, 1, 2, 2]],
    ['problems', [1, 2]],
    ['activeLine', [1]],
    ['off', []],
  ] as const)('follow the setting: %s', (predictions, expected) => {
    expect(shownLines({ settings: { predictions }, activeLines: [1] })).toEqual(expected);
  });

  it('stay on scratch lines when only problems are shown', () => {
    const utterance = utteranceOf({ range: inLine(1, 2, 14) });
    expect(shownLines({ lines: [utterance], settings: { predictions: 'problems' } })).toEqual([1]);
  });
});

describe('slot colours', () => {
  const placeholders = [
    { name: 'movie', range: inLine(0, 8, 15) },
    { name: 'city', range: inLine(1, 3, 7) },
    { name: 'movie', range: inLine(2, 3, 4) },
  ];

  it('are one a name', () => {
    const used = group({ placeholders }).slots.filter((ranges) => ranges.length > 0);
    expect(used).toHaveLength(2);
    expect(used).toContainEqual([inLine(0, 8, 15), inLine(2, 3, 4)]);
  });

  it('can be turned off', () => {
    expect(group({ placeholders, settings: { slots: false } }).slots.flat()).toEqual([]);
  });

  it('mark what was heard in a scratch line, and move with it', () => {
    const heard = { ...slotOf(undefined, 'movie', 'dune'), range: inLine(1, 7, 12) };
    const utterance = utteranceOf({ range: inLine(1, 2, 14), slots: [heard] });
    const params = { uri: 'file:///a.utterances', version: 1, lines: [utterance], placeholders: [] };
    const below = ['', ...text];
    const moved = afterEdit(
      track(params, (line) => text[line]),
      [{ range: inLine(0, 0, 0), text: '\n' }],
      (line) => below[line],
    );
    const view = {
      settings: defaultDecorationSettings,
      palette: createSlotPalette(),
      activeLines: new Set<number>(),
    };
    expect(groupDecorations(moved, view).slots.flat()).toEqual([inLine(2, 7, 12)]);
  });
});

describe('a palette', () => {
  it('gives eight slots eight colours and each name its own for good', () => {
    const palette = createSlotPalette();
    const names = ['movie', 'city', 'time', 'date', 'seat', 'genre', 'actor', 'number'];
    const colours = names.map((name) => palette.colourOf(name));
    expect(new Set(colours).size).toBe(8);
    const ninth = palette.colourOf('ninth');
    expect(ninth).toBeGreaterThanOrEqual(0);
    expect(ninth).toBeLessThan(8);
    expect(names.map((name) => palette.colourOf(name))).toEqual(colours);
  });

  it('gives a lone name the same colour in every document', () => {
    expect(createSlotPalette().colourOf('movie')).toBe(createSlotPalette().colourOf('movie'));
  });
});
