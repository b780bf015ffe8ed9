import { describe, expect, it } from 'vitest';
import { type ModelSymbol, symbolAt } from '../../server/src/features/symbolAt';
import { usesOf } from '../../server/src/features/symbolUses';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { withCursor } from '../support/marked';
import { musicSkill, musicSkillAt } from '../support/musicSkill';

/** The symbol at a cursor, and what its range covers. */
function at(part: string, nth?: number): { symbol: ModelSymbol | undefined; covered: string | undefined } {
  const { text, offset } = musicSkillAt(part, nth);
  const symbol = symbolAt(contextOf(text), offset);
  return { symbol, covered: symbol && text.slice(symbol.range.start, symbol.range.end) };
}

describe('the symbol at a place', () => {
  it.each<[string, number, Partial<ModelSymbol> & { name: string }, string]>([
    [
      '"Play|Intent"',
      1,
      { kind: 'intent', place: 'declaration', name: 'PlayIntent', builtIn: false },
      'PlayIntent',
    ],
    [
      '"AMAZON.StopIntent|"',
      1,
      { kind: 'intent', place: 'declaration', name: 'AMAZON.StopIntent', builtIn: true },
      'AMAZON.StopIntent',
    ],
    ['"|PlayIntent"', 2, { kind: 'intent', place: 'dialog', name: 'PlayIntent' }, 'PlayIntent'],
    [
      '"so|ng", "type"',
      1,
      { kind: 'slot', place: 'declaration', name: 'song', intents: ['PlayIntent'] },
      'song',
    ],
    ['play |{song}', 1, { kind: 'slot', place: 'sample', name: 'song', intents: ['PlayIntent'] }, 'song'],
    ['the song {song|}', 1, { kind: 'slot', place: 'sample', name: 'song', intents: ['PlayIntent'] }, 'song'],
    ['give {so|ng}', 1, { kind: 'slot', place: 'sample', name: 'song', intents: ['RateIntent'] }, 'song'],
    [
      '"name": "arti|st"',
      2,
      { kind: 'slot', place: 'dialog', name: 'artist', intents: ['PlayIntent'] },
      'artist',
    ],
    [
      'Shall I play {s|ong}?',
      1,
      { kind: 'slot', place: 'prompt', name: 'song', intents: ['PlayIntent'] },
      'song',
    ],
    ['"SO|NG"', 1, { kind: 'slot-type', place: 'slot', name: 'SONG', builtIn: false }, 'SONG'],
    [
      '"AMAZON|.Musician"',
      1,
      { kind: 'slot-type', place: 'slot', name: 'AMAZON.Musician', builtIn: true },
      'AMAZON.Musician',
    ],
    ['"name": "S|ONG"', 1, { kind: 'slot-type', place: 'declaration', name: 'SONG' }, 'SONG'],
    ['"type": "SONG|"', 3, { kind: 'slot-type', place: 'dialog', name: 'SONG' }, 'SONG'],
    ['"Confirm|.Play"', 1, { kind: 'prompt', place: 'dialog', name: 'Confirm.Play' }, 'Confirm.Play'],
    ['"Elicit|.Song"', 1, { kind: 'prompt', place: 'dialog', name: 'Elicit.Song' }, 'Elicit.Song'],
    ['"Valid|.Song"', 1, { kind: 'prompt', place: 'dialog', name: 'Valid.Song' }, 'Valid.Song'],
    ['"Elicit|.Song"', 2, { kind: 'prompt', place: 'declaration', name: 'Elicit.Song' }, 'Elicit.Song'],
    [
      '"hey| jude"',
      1,
      { kind: 'value', place: 'declaration', name: 'hey jude', typeName: 'SONG' },
      'hey jude',
    ],
    ['"hey| you"', 1, { kind: 'value', place: 'synonym', name: 'hey jude', typeName: 'SONG' }, 'hey you'],
    [
      '["yester|day"]',
      1,
      { kind: 'value', place: 'dialog', name: 'yesterday', typeName: 'SONG' },
      'yesterday',
    ],
  ])('%s (%i)', (part, nth, expected, covered) => {
    const found = at(part, nth);
    expect(found.symbol).toMatchObject(expected);
    expect(found.covered).toBe(covered);
  });

  it.each([
    'i want| to hear',
    'play {song}|"',
    '"samples|": [\n            "play',
    'invocationName": "music| box',
  ])('is nothing at %s', (part) => expect(at(part).symbol).toBeUndefined());

  it('is nothing at an empty name', () => {
    const { text, offset } = withCursor('{"languageModel": {"intents": [{"name": "|", "samples": []}]}}');
    expect(symbolAt(contextOf(text), offset)).toBeUndefined();
  });

  it('is found in a text that breaks off', () => {
    const { text, offset } = withCursor(
      '{"languageModel": {"intents": [{"name": "A", "samples": ["go {wh|ere}',
    );
    expect(symbolAt(contextOf(text), offset)).toMatchObject({ kind: 'slot', name: 'where', intents: ['A'] });
  });

  it('is an intent at the beginning of a legacy line, and a slot further on', () => {
    const schema =
      '{"intents": [{"intent": "Paint", "slots": [{"name": "Hue", "type": "COLOURS"}]}, {"intent": "Go"}]}';
    const samples = 'Paint it {red|Hue}\nGo away\nPaint {Hue}\n';
    const legacy = legacyContextOf(schema, samples, 'samples');
    const line = symbolAt(legacy, samples.lastIndexOf('Paint') + 2)!;
    expect(line).toMatchObject({ kind: 'intent', place: 'line', name: 'Paint', part: 'samples' });
    expect(usesOf(legacy.snapshot, line).map((use) => [use.part, use.place, use.range.start])).toEqual([
      ['model', 'declaration', schema.indexOf('Paint')],
      ['samples', 'line', 0],
      ['samples', 'line', samples.lastIndexOf('Paint')],
    ]);
    const slot = symbolAt(legacy, samples.indexOf('Hue'))!;
    expect(slot).toMatchObject({ kind: 'slot', name: 'Hue', intents: ['Paint'] });
    expect(usesOf(legacy.snapshot, slot)).toHaveLength(3);
    expect(symbolAt(legacy, samples.indexOf('red'))).toBeUndefined();
  });
});

describe('uses of a symbol', () => {
  it.each<[string, number, string[]]>([
    ['"Play|Intent"', 1, ['declaration', 'dialog']],
    [
      'play {so|ng}',
      1,
      ['declaration', 'sample', 'sample', 'sample', 'sample', 'sample', 'dialog', 'prompt'],
    ],
    ['give {so|ng}', 1, ['declaration', 'sample']],
    ['"SO|NG"', 1, ['slot', 'slot', 'declaration', 'dialog']],
    ['"AMAZON|.Musician"', 1, ['slot', 'dialog']],
    ['"Valid|.Song"', 2, ['dialog', 'declaration']],
    ['"yester|day"', 2, ['declaration', 'dialog']],
  ])('of %s (%i)', (part, nth, places) => {
    const context = contextOf(musicSkill);
    const { symbol } = at(part, nth);
    const uses = usesOf(context.snapshot, symbol!);
    expect(uses.map((use) => use.place)).toEqual(places);
    for (const { range } of uses) expect(musicSkill.slice(range.start, range.end)).toBe(symbol!.name);
  });

  it('are the same from wherever they are asked', () => {
    const context = contextOf(musicSkill);
    const uses = usesOf(context.snapshot, at('play {so|ng}').symbol!);
    for (const { range } of uses) {
      const other = symbolAt(context, range.start);
      expect(usesOf(context.snapshot, other!)).toEqual(uses);
    }
  });
});
