import { describe, expect, it } from 'vitest';
import { createGrammar, type Grammar } from '../../server/src/grammar/grammar';
import { listOf, smallGrammar, type WrittenSample } from '../support/smallGrammar';

const types = {
  City: { values: ['paris', 'new york', 'aix'], openness: 'anywhere' },
  Genre: { values: ['jazz', 'new'], openness: 'anywhere' },
  Number: { values: ['one', 'two', 'twenty two', 'twenty'], openness: 'never' },
  Phrase: { values: [], openness: 'besideCarriers' },
} as const;

function grammarOf(...samples: WrittenSample[]): Grammar {
  const { samples: read, words } = smallGrammar(samples, types);
  return createGrammar({ samples: read, words, courtesy: listOf(['please', 'could you'], words) });
}

/** Parses as `Intent(kind) slot=words ...`, the cheapest first. */
function parsed(grammar: Grammar, text: string, without?: { intent: string; key: string }): string[] {
  const tokens = text.split(' ');
  return grammar
    .parse(tokens, without)
    .map(({ sample, kind, slots }) =>
      [
        `${sample.intent}(${kind})`,
        ...slots.map(({ name, start, end }) => `${name}=${tokens.slice(start, end).join(' ')}`),
      ].join(' '),
    );
}

describe('the grammar takes', () => {
  const grammar = grammarOf(
    ['Weather', 'weather in {city:City}'],
    ['Weather', 'weather'],
    ['Play', 'play {genre:Genre}'],
    ['Play', 'play {genre:Genre} in {city:City}'],
    ['Count', 'count to {n:Number}'],
    ['Search', 'search {what:Phrase}'],
    ['Say', '{what:Phrase}'],
  );

  it.each<[string, string[]]>([
    ['weather', ['Weather(exact)']],
    ['weather in new york', ['Weather(listed) city=new york']],
    ['weather in oslo', ['Weather(open) city=oslo']],
    ['weather in the old town', ['Weather(open) city=the old town']],
    ['count to twenty two', ['Count(listed) n=twenty two']],
    ['count to many', []],
    ['search my keys', ['Search(open) what=my keys']],
    ['play jazz in paris', ['Play(listed) genre=jazz city=paris', 'Play(open) genre=jazz in paris']],
    ['weather in', []],
    ['xyzzy', []],
    ['', []],
  ])('%j as %j', (text, expected) => {
    expect(parsed(grammar, text)).toEqual(expected);
  });

  it('what is said around it with courtesy, at a price', () => {
    expect(parsed(grammar, 'please weather in paris')).toEqual(['Weather(listed) city=paris']);
    const [plain, polite] = ['weather', 'could you weather please'].map((text) =>
      grammar.parse(text.split(' ')),
    );
    expect(polite![0]!.price).toBeGreaterThan(plain![0]!.price);
  });

  it('no whole utterance that is nothing but a slot with a need for words beside it', () => {
    expect(parsed(grammarOf(['Say', '{what:Phrase}']), 'anything at all')).toEqual([]);
  });

  it('a sample without its own voice', () => {
    const two = grammarOf(['A', 'play it'], ['B', 'play {genre:Genre}']);
    expect(parsed(two, 'play it')).toEqual(['A(exact)', 'B(open) genre=it']);
    expect(parsed(two, 'play it', { intent: 'A', key: 'play it' })).toEqual(['B(open) genre=it']);
    expect(parsed(two, 'play it', { intent: 'B', key: 'play it' })).toHaveLength(2);
  });

  it('what is left of a sample without courtesy, behind that sample too', () => {
    const polite = grammarOf(['Yes', 'yes please'], ['Yes', 'yes'], ['City', 'yes {city:City}']);
    expect(parsed(polite, 'yes please', { intent: 'Yes', key: 'yes please' })).toContain('Yes(exact)');
  });

  it('the words of another slot’s list only as foreign ones', () => {
    const [first] = grammarOf(['Weather', 'weather in {city:City}'], ['Play', 'play {genre:Genre}']).parse(
      'weather in jazz'.split(' '),
    );
    expect(first!.slots[0]).toMatchObject({ name: 'city', isOpen: true, isForeign: true });
  });

  it('a sample that two intents have as one parse of each', () => {
    expect(parsed(grammarOf(['A', 'go on'], ['B', 'go on']), 'go on')).toEqual(['A(exact)', 'B(exact)']);
  });

  it('articles and carrier words of others inside a value', () => {
    const music = grammarOf(
      ['Song', 'pon {s:City} de {a:City}'],
      ['Artist', 'pon {a:City}'],
      ['Disc', 'pon el disco {d:City}'],
    );
    expect(parsed(music, 'pon la macarena de rosalía')).toContain('Song(open) s=la macarena a=rosalía');
    expect(parsed(music, 'pon el disco el mal querer de los planetas')[0]).toBe(
      'Disc(open) d=el mal querer de los planetas',
    );
  });
});
