import { describe, expect, it } from 'vitest';
import { fillSample } from '../../../server/src/analysis/corpus/fillSample';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createRandom } from '../../../server/src/base/random';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { tokenize } from '../../../server/src/nlu/tokenize';
import { modelOf } from './models';

const catalog = createCatalog();

/** Fills with the one value of the type and marks the placeholders: `play [thriller]`. */
function marked(sample: string, value: string, locale = 'en-US'): string {
  const model = modelOf({ Play: { slots: { song: 'Song' }, samples: [sample] } }, { Song: [value] }, locale);
  const intent = model.intents[0]!;
  const filled = fillSample(intent.samples[0]!, intent, createLexicon(model, catalog), createRandom(1));
  expect(tokenize(filled.utterance, locale).map(({ text }) => text)).toEqual(filled.tokens);
  const words = filled.tokens.map((token, i) => {
    const opens = filled.placeholders.some(({ tokenStart }) => tokenStart === i);
    const closes = filled.placeholders.some(({ tokenEnd }) => tokenEnd === i + 1);
    return `${opens ? '[' : ''}${token}${closes ? ']' : ''}`;
  });
  return words.join(' ');
}

describe('placeholders cover whole tokens', () => {
  it.each([
    ['play {song}', 'Thriller', 'play [thriller]'],
    ['play {song} now', 'Hey Jude', 'play [hey jude] now'],
    ["what's {song}'s chorus", 'thriller', "what 's [thriller] 's chorus"],
    ['play{song}now', 'thriller', 'play [thriller] now'],
    ['two {song}s please', 'thriller', 'two [thriller] s please'],
    ["{song}'ll do", 'thriller', '[thriller] ll do'],
    ['{song} {song}', 'a b', '[a b] [a b]'],
    ['{song}{song}', 'a', '[a] [a]'],
    ['{song}-{song}', 'b', '[b] [b]'],
    ['play {song}, please.', 'thriller', 'play [thriller] please'],
    ['{song}', "don't stop", "[don't stop]"],
    ['{hey jude|song} please', 'hey jude', '[hey jude] please'],
  ])('%s with %s', (sample, value, expected) => {
    expect(marked(sample, value)).toBe(expected);
  });

  it('in French after an elision', () => {
    expect(marked("joue l'{song}", 'album', 'fr-FR')).toBe('joue l [album]');
  });

  it('in Japanese between particles', () => {
    expect(marked('{song}の天気', '東京', 'ja-JP')).toMatch(/^\[東京\] の 天気$/);
    expect(marked('{song}の天気', "john's", 'ja-JP')).toMatch(/^\[john's\] の 天気$/);
  });
});

it('keeps the utterance readable', () => {
  const model = modelOf(
    { Play: { slots: { song: 'Song' }, samples: ["play {song}'s end, ({song})!"] } },
    { Song: ['X'] },
  );
  const intent = model.intents[0]!;
  const filled = fillSample(intent.samples[0]!, intent, createLexicon(model, catalog), createRandom(1));
  expect(filled.utterance).toBe("play x's end, (x)!");
});

it('spans name the declared slots, placeholders all', () => {
  const model = modelOf(
    { Play: { slots: { song: 'Song' }, samples: ['{Song} by {artist}'] } },
    { Song: ['one two'] },
  );
  const intent = model.intents[0]!;
  const filled = fillSample(intent.samples[0]!, intent, createLexicon(model, catalog), createRandom(1));
  expect(filled.spans).toEqual([{ name: 'song', start: 0, end: 2 }]);
  expect(filled.placeholders.map(({ slot }) => slot.name)).toEqual(['Song', 'artist']);
});

it('takes the example of the old form about every other time', () => {
  const model = modelOf({
    Say: { slots: { what: 'AMAZON.LITERAL' }, samples: ['say {buy some milk|what}'] },
  });
  const intent = model.intents[0]!;
  const lexicon = createLexicon(model, catalog);
  const utterances = Array.from(
    { length: 100 },
    (_, seed) => fillSample(intent.samples[0]!, intent, lexicon, createRandom(seed)).utterance,
  );
  const examples = utterances.filter((utterance) => utterance === 'say buy some milk').length;
  expect(examples).toBeGreaterThan(30);
  expect(examples).toBeLessThan(70);
});
