import { describe, expect, it } from 'vitest';
import { shiftedBy } from '../../server/src/model/offsetMap';
import { parseTemplate } from '../../server/src/model/parseTemplate';
import { unmark } from '../support/marked';
import { cpuMilliseconds } from '../support/cpuTime';

const partsOf = (text: string): string[] =>
  parseTemplate(text).parts.map((part) => (part.kind === 'slot' ? `<${part.name}>` : part.text));

describe('parseTemplate', () => {
  it.each([
    ['hello', ['hello']],
    ['', []],
    ['{song}', ['<song>']],
    ['play {song} by {artist} now', ['play ', '<song>', ' by ', '<artist>', ' now']],
    ['{a}{b}', ['<a>', '<b>']],
    ["{city}'s weather", ['<city>', "'s weather"]],
    ['to { city }', ['to ', '<city>']],
    ['天気は{都市}です', ['天気は', '<都市>', 'です']],
  ])('%j', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
    expect(parseTemplate(text).problems).toEqual([]);
  });

  it('keeps the example of the old form', () => {
    const slot = parseTemplate('go to {New York | City}').parts[1];
    expect(slot).toMatchObject({ kind: 'slot', name: 'City', example: 'New York', start: 6, end: 23 });
    expect(slot).toMatchObject({ nameRange: { start: 18, end: 22 } });
  });

  it('places names without the blanks around them', () => {
    const { text, ranges } = unmark('to «{ «city» }»');
    const slot = parseTemplate(text).parts[1]!;
    expect([slot.range, slot.kind === 'slot' && slot.nameRange]).toEqual(ranges);
  });

  it('counts in the document', () => {
    expect(parseTemplate('{a}', shiftedBy(10)).parts[0]).toMatchObject({
      start: 0,
      range: { start: 10, end: 13 },
    });
  });

  it.each([
    ['play «{song»', 'unclosed-brace', ['play {song']],
    ['play «{song» now', 'unclosed-brace', ['play {song now']],
    ['play «{song» by {artist}', 'unclosed-brace', ['play {song by ', '<artist>']],
    ['play song«}» now', 'unopened-brace', ['play song} now']],
    ['play «{{song}}»', 'nested-brace', ['play {', '<song>', '}']],
    ['play «{a {b} c}»', 'nested-brace', ['play {a ', '<b>', ' c}']],
    ['play «{}»', 'empty-slot', ['play {}']],
    ['play «{ }» {b}', 'empty-slot', ['play { } ', '<b>']],
    ['play «{song|}»', 'empty-slot', ['play {song|}']],
  ])('reports %s', (marked, kind, parts) => {
    const { text, ranges } = unmark(marked);
    expect(parseTemplate(text).problems).toEqual(ranges.map((range) => ({ kind, range })));
    expect(partsOf(text)).toEqual(parts);
  });

  it('is linear in braces', () => {
    const taken = cpuMilliseconds(() => {
      parseTemplate('{'.repeat(20_000) + '}'.repeat(20_000));
      parseTemplate('{'.repeat(20_000));
    });
    expect(taken).toBeLessThan(2000);
  });
});
