import { describe, expect, it } from 'vitest';
import type { LinePrediction, WireRange } from '../../../server/src/protocol';
import { groupDecorations, type View } from '../../../src/decorations/groups';
import { problemLines } from '../../../src/decorations/problemLines';
import { type DecorationSettings, defaultDecorationSettings } from '../../../src/decorations/settings';
import { createSlotPalette } from '../../../src/decorations/slotPalette';
import { LineStore } from '../../../src/predictions/lineStore';
import { WrittenLines } from '../../../src/predictions/writtenLines';
import { inEnglish } from '../../../src/words';
import { inLine, predictionOf, slotOf, utteranceOf } from './predictionOf';

const text = ['  "play {movie}",', '  "show times",', '  "a", "b"', '  "new one"'];

const lines = [
  predictionOf({ range: inLine(0, 3, 15), slots: [slotOf('movie', 'movie')] }),
  predictionOf({ range: inLine(1, 3, 13), intent: 'Other' }),
  predictionOf({ range: inLine(2, 3, 4) }),
  predictionOf({ range: inLine(2, 8, 9), intent: 'Other' }),
];

interface Given {
  readonly text?: readonly string[];
  readonly lines?: readonly LinePrediction[];
  readonly unlearned?: readonly WireRange[];
  readonly settings?: Partial<DecorationSettings>;
  readonly activeLines?: readonly number[];
  readonly written?: WrittenLines;
  readonly now?: number;
  readonly column?: number;
  readonly doubts?: ReadonlyMap<string, string>;
}

function group(given: Given) {
  const of = given.text ?? text;
  const lineText = (line: number) => of[line];
  const store = new LineStore(of.length);
  const all = [{ first: 0, last: of.length - 1 }];
  store.accept(all, { lines: given.lines ?? lines, unlearned: given.unlearned ?? [] }, lineText);
  const view: View = {
    settings: { ...defaultDecorationSettings, ...given.settings },
    t: inEnglish,
    palette: createSlotPalette(),
    activeLines: new Set(given.activeLines),
    spans: all,
    now: given.now ?? 0,
    tabSize: 2,
    column: given.column,
    lineText,
  };
  return groupDecorations(
    { store, written: given.written ?? new WrittenLines(), doubts: given.doubts },
    view,
  );
}

const shownLines = (given: Given) => group(given).after.map(({ range }) => range.start.line);

describe('texts behind lines', () => {
  it('stand in an empty range at the end of the line, whatever follows the sample', () => {
    expect(group({}).after[0]).toEqual({
      range: inLine(0, 17, 17),
      verdict: 'agrees',
      text: '✓ PlayMovie · movie',
      margin: 2,
    });
  });

  it('begin in one column where the lines leave room, else a little behind', () => {
    expect(
      group({ column: 16 })
        .after.slice(0, 2)
        .map(({ margin }) => margin),
    ).toEqual([2, 2]);
    expect(
      group({ column: 30 })
        .after.slice(0, 2)
        .map(({ margin }) => margin),
    ).toEqual([13, 15]);
  });

  it('stand behind the closing quote where samples share a line', () => {
    expect(group({}).after.slice(2)).toEqual([
      { range: inLine(2, 5, 5), verdict: 'agrees', text: '✓', margin: 1 },
      { range: inLine(2, 10, 10), verdict: 'differs', text: '✗ hears Other instead', margin: 1 },
    ]);
  });

  it.each([
    ['all', [0, 1, 2, 2]],
    ['problems', [1, 2, 2]],
    ['activeLine', [1]],
    ['gutter', []],
    ['off', []],
  ] as const)('follow the setting: %s', (predictions, expected) => {
    expect(shownLines({ settings: { predictions }, activeLines: [1] })).toEqual(expected);
  });

  it('stay on scratch lines when only problems are shown', () => {
    const utterance = utteranceOf({ range: inLine(1, 2, 14) });
    expect(shownLines({ lines: [utterance], settings: { predictions: 'problems' } })).toEqual([1]);
  });

  it('are a sign alone where no model answers yet', () => {
    expect(group({ lines: [], unlearned: [inLine(3, 3, 10)] }).after).toMatchObject([
      { verdict: 'unlearned', text: '○' },
    ]);
  });
});

describe('a sample that reads like another intent’s', () => {
  const doubts = new Map([['play {movie}', 'OtherIntent']]);

  it('has the sign of a problem and the other’s name, though it is heard as it was learned', () => {
    const { after, gutter } = group({ doubts });
    expect(after[0]).toMatchObject({ verdict: 'doubtful', text: '⚠ reads like Other · PlayMovie' });
    expect(gutter.doubtful).toEqual([0]);
    expect(shownLines({ doubts, settings: { predictions: 'problems' } })).toContain(0);
  });

  it('tells of its slots first', () => {
    const misheard = predictionOf({ range: inLine(0, 3, 15), slots: [slotOf('movie', undefined)] });
    expect(group({ doubts, lines: [misheard] }).after[0]).toMatchObject({ verdict: 'slots' });
  });
});

describe('a line that is being written', () => {
  const typed = (at: number) => {
    const written = new WrittenLines();
    written.edited([{ range: inLine(1, 5, 5), text: 'x' }], at);
    return written;
  };

  it('has what is heard but no verdict, no sign and no mark before the pause', () => {
    const { after, gutter } = group({ written: typed(1000), now: 1399 });
    expect(after[1]).toMatchObject({ verdict: 'writing', text: '… Other' });
    expect(gutter.differs).toEqual([2]);
  });

  it('has its verdict after the pause', () => {
    const { after, gutter } = group({ written: typed(1000), now: 1400 });
    expect(after[1]).toMatchObject({ verdict: 'differs', text: '✗ hears Other instead' });
    expect(gutter.differs).toEqual([1, 2]);
  });

  it('waits for a save where that is set', () => {
    const settings = { onSave: true };
    const written = typed(1000);
    expect(group({ written, now: 9000, settings }).after[1]?.verdict).toBe('writing');
    written.saved();
    expect(group({ written, now: 9000, settings }).after[1]?.verdict).toBe('differs');
  });
});

describe('signs beside lines', () => {
  it('are one a line, the gravest', () => {
    expect(group({}).gutter).toMatchObject({ agrees: [0], differs: [1, 2], slots: [], unlearned: [] });
  });

  it.each([
    [{ predictions: 'problems' }, [[], [1, 2]]],
    [{ predictions: 'gutter' }, [[0], [1, 2]]],
    [{ predictions: 'off' }, [[], []]],
    [{ gutter: false }, [[], []]],
  ] as const)('follow the settings %o', (settings, expected) => {
    const { agrees, differs } = group({ settings }).gutter;
    expect([agrees, differs]).toEqual(expected);
  });
});

describe('problem lines', () => {
  it('are those of the whole document, but for what is being written', () => {
    const store = new LineStore(text.length);
    store.accept([{ first: 0, last: 3 }], { lines, unlearned: [] }, (line) => text[line]);
    const written = new WrittenLines();
    const patience = { delay: 400, onSave: false };
    expect(problemLines({ store, written }, 0, patience)).toEqual({ differs: [1, 2], slots: [] });
    written.edited([{ range: inLine(1, 5, 5), text: 'x' }], 0);
    expect(problemLines({ store, written }, 0, patience)).toEqual({ differs: [2], slots: [] });
  });
});

describe('slot colours', () => {
  const slots = ['  "play {movie} in {city}",', '  "{Dune|movie} please"', '{ "name": "x" }'];

  it('are one a name, found in the text without anybody’s help', () => {
    const used = group({ text: slots, lines: [] }).slots.filter((ranges) => ranges.length > 0);
    expect(used).toHaveLength(2);
    expect(used).toContainEqual([inLine(0, 8, 15), inLine(1, 3, 15)]);
  });

  it('can be turned off', () => {
    expect(group({ text: slots, lines: [], settings: { slots: false } }).slots.flat()).toEqual([]);
  });

  it('mark what was heard in a scratch line', () => {
    const heard = { ...slotOf(undefined, 'movie', 'dune'), range: inLine(1, 7, 12) };
    const utterance = utteranceOf({ range: inLine(1, 2, 14), slots: [heard] });
    expect(group({ text: ['', 'please play dune'], lines: [utterance] }).slots.flat()).toEqual([
      inLine(1, 7, 12),
    ]);
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
