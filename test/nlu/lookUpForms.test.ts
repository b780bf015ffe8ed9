import { describe, expect, it } from 'vitest';
import { lookUpForms } from '../../server/src/nlu/lookUpForms';

describe('the forms under which a word is looked up', () => {
  it.each([
    ['fr', "l'album", ["l'album", 'album']],
    ['fr', "aujourd'hui", ["aujourd'hui"]],
    ['fr', "qu'est", ["qu'est", 'est']],
    ['it', "c'è", ["c'è", 'è']],
    ['it', "dell'anno", ["dell'anno", 'anno']],
    ['en', "l'album", ["l'album"]],
    ['de', 'straße', ['straße', 'strasse']],
    ['de', 'licht', ['licht']],
    ['ar', 'مـرحـبا', ['مـرحـبا', 'مرحبا']],
    ['ar', 'شُكْرًا', ['شُكْرًا', 'شكرا']],
    ['ar', 'ـ', ['ـ']],
    ['ja', '再生', ['再生']],
  ])('%s: %s', (language, word, forms) => {
    expect(lookUpForms(word, language)).toEqual(forms);
  });
});
