import { describe, expect, it } from 'vitest';
import { tokenTexts } from '../../server/src/nlu/tokenize';
import { unitsOf } from '../../server/src/nlu/units';

describe('the units of an utterance', () => {
  it.each<[string, string, string[]]>([
    ['en', 'play my song', ['play', 'my', 'song']],
    ['fr', "mets l'album d'aujourd'hui", ['mets', 'l', 'album', 'd', "aujourd'hui"]],
    ['it', "l'ultimo dell'anno", ['l', 'ultimo', 'dell', 'anno']],
    ['en', "o'clock", ["o'clock"]],
    ['ja', '東京の天気', ['東', '京', 'の', '天', '気']],
    ['ja', 'tokyo の天気', ['tokyo', 'の', '天', '気']],
  ])('in %s of %j are %j, each where it stands in its token', (language, text, units) => {
    const tokens = tokenTexts(text, language);
    const cut = unitsOf(tokens, language);
    expect(cut.texts).toEqual(units);
    cut.texts.forEach((unit, i) => {
      expect(tokens[cut.token[i]!]!.startsWith(unit, cut.offset[i]!)).toBe(true);
    });
  });
});
