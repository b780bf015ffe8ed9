import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Automaton } from '../../server/src/grammar/automaton';
import { parseAll } from '../../server/src/grammar/parse';
import { prices } from '../../server/src/grammar/prices';
import type { GrammarSample, Openness, Parse, ValueType } from '../../server/src/grammar/types';
import { Words } from '../../server/src/grammar/words';
import { forAll } from '../support/forAll';
import { smallGrammar, type WrittenSample } from '../support/smallGrammar';

/** Ways that the automaton keeps at a node; where there are more, it keeps the cheapest. */
const waysKept = 4;

interface Way {
  readonly spans: readonly (readonly [start: number, end: number, isOpen: boolean])[];
  readonly price: number;
}

/** Every way in which a sample takes the whole of an utterance, found by trying everything. */
function everyWay(sample: GrammarSample, tokens: readonly string[], part = 0, at = 0): Way[] {
  const next = sample.parts[part];
  if (next === undefined) return at === tokens.length ? [{ spans: [], price: 0 }] : [];
  if (typeof next === 'string') return tokens[at] === next ? everyWay(sample, tokens, part + 1, at + 1) : [];
  const ends = Array.from({ length: tokens.length - at }, (_, i) => at + 1 + i);
  return ends.flatMap((end) => {
    const own = filling(next.type, sample, tokens.slice(at, end));
    if (!own) return [];
    return everyWay(sample, tokens, part + 1, end).map(({ spans, price }) => ({
      spans: [[at, end, own.isOpen] as const, ...spans],
      price: price + own.price,
    }));
  });
}

/** What it costs that a slot takes these words; undefined where it does not. */
function filling(
  { values, openness }: ValueType,
  { carrierWords }: GrammarSample,
  words: readonly string[],
): { readonly isOpen: boolean; readonly price: number } | undefined {
  if (values.endsAt(words, 0).includes(words.length)) return { isOpen: false, price: prices.listedSlot };
  if (openness === 'never' || (openness === 'besideCarriers' && carrierWords === 0)) return undefined;
  return { isOpen: true, price: prices.openSlot + prices.openWord * words.length };
}

const word = fc.constantFrom('a', 'b', 'c');
const typeNames = ['One', 'Two', 'Three'];
const slot = fc.constantFrom(...typeNames).map((type) => `{s:${type}}`);
const samples = fc.array(
  fc.tuple(
    fc.constantFrom('X', 'Y'),
    fc.array(fc.oneof(word, slot), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  ),
  { minLength: 1, maxLength: 5 },
);
const values = fc.array(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  { maxLength: 4 },
);
const utterance = fc.array(fc.oneof(word, fc.constant('z')), { minLength: 1, maxLength: 6 });

function grammars(openness: fc.Arbitrary<Openness>) {
  const type = fc.record({ values, openness });
  return fc.record({
    written: samples as fc.Arbitrary<WrittenSample[]>,
    types: fc.tuple(type, type, type),
    tokens: utterance,
  });
}

function spansOf({ slots }: Pick<Parse, 'slots'>): string {
  return slots.map(({ start, end, isOpen }) => `${start}-${end}${isOpen ? '?' : ''}`).join();
}

function expectAllWays(
  written: readonly WrittenSample[],
  types: readonly { values: string[]; openness: Openness }[],
  tokens: readonly string[],
): void {
  const named = Object.fromEntries(typeNames.map((name, i) => [name, types[i]!]));
  const { samples: read, words } = smallGrammar(written, named);
  const parses = parseAll(new Automaton(read, words), tokens);
  for (const sample of read) {
    const ways = everyWay(sample, tokens);
    const expected = ways.map(({ spans }) =>
      spans.map(([from, to, open]) => `${from}-${to}${open ? '?' : ''}`).join(),
    );
    const found = parses.filter((parse) => parse.sample === sample);
    const told = found.map(spansOf);
    if (ways.length <= waysKept) expect(told.sort()).toEqual(expected.sort());
    else expect(expected).toEqual(expect.arrayContaining(told));
    const cheapest = Math.min(...ways.map(({ price }) => price));
    if (ways.length > 0) expect(Math.min(...found.map(({ price }) => price))).toBeCloseTo(cheapest, 6);
  }
}

describe('the automaton finds every way that trying everything finds', () => {
  it('where slots take listed values only', () => {
    forAll(
      grammars(fc.constant('never')),
      ({ written, types, tokens }) => expectAllWays(written, types, tokens),
      600,
    );
  });

  it('where slots take any words', () => {
    forAll(
      grammars(fc.constantFrom<Openness>('never', 'anywhere', 'besideCarriers')),
      ({ written, types, tokens }) => expectAllWays(written, types, tokens),
      600,
    );
  });
});

it('ways that would need a word beside a slot take the place of none that do not', () => {
  const types: { values: string[]; openness: Openness }[] = [
    { values: ['a'], openness: 'anywhere' },
    { values: ['b'], openness: 'besideCarriers' },
    { values: [], openness: 'never' },
  ];
  expectAllWays([['X', '{s:One} {s:Two} {s:One}']], types, ['a', 'z', 'b', 'a', 'a']);
});

/** Counts how often it is asked for a word: once a step of the search. */
class CountingWords extends Words {
  asked = 0;

  override numberOf(text: string): number {
    this.asked++;
    return super.numberOf(text);
  }
}

describe('the search', () => {
  it('takes steps in proportion to the utterance, with open slots one after another too', () => {
    const words = new CountingWords();
    const { samples: read } = smallGrammar(
      [
        ['Play', 'play {song:Open}'],
        ['Play', 'play {song:Open} by {artist:Open}'],
        ['Play', 'play {song:Open} by {artist:Open} in {room:Open} at {time:Open}'],
        ['Say', '{what:Open}'],
        ['Pair', '{what:Open} {more:Open}'],
        ['Stop', 'stop'],
      ],
      { Open: { values: ['a', 'b by', 'in the'], openness: 'anywhere' } },
      words,
    );
    const automaton = new Automaton(read, words);
    const stepsFor = (length: number): number => {
      words.asked = 0;
      const filler = ['some', 'by', 'in', 'a', 'at', 'the', 'b'];
      const tokens = ['play', ...Array.from({ length: length - 1 }, (_, i) => filler[i % filler.length]!)];
      expect(parseAll(automaton, tokens).length).toBeGreaterThan(0);
      return words.asked;
    };
    const [short, long, longest] = [50, 200, 800].map(stepsFor) as [number, number, number];
    expect(long / short).toBeLessThan(4.4);
    expect(longest / long).toBeLessThan(4.4);
    expect(longest).toBeLessThan(800 * 100);
  });
});
