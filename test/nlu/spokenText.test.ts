import { describe, expect, it } from 'vitest';
import { spokenText } from '../../server/src/nlu/spokenText';
import { tokenTexts } from '../../server/src/nlu/tokenize';
import { unitsOf } from '../../server/src/nlu/units';

describe('units are written as people write them', () => {
  it.each([
    ['ja', 'ロックを再生して'],
    ['ja', '日曜日の10時'],
    ['fr', "joue l'album de l'été"],
    ['fr', "qu'est ce que j'écoute"],
    ['fr', 'le plan b est annulé'],
    ['it', "metti l'album dell'anno"],
    ['it', 'un album'],
    ['de', 'spiel das lied'],
    ['en', "what's on"],
  ])('%s: %s', (language, text) => {
    const { texts } = unitsOf(tokenTexts(text, language), language);
    expect(spokenText(texts, language)).toBe(language === 'en' ? "what 's on" : text);
  });
});
