import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { tokenTexts } from '../../../server/src/nlu/tokenize';
import { unitsOf } from '../../../server/src/nlu/units';

const catalog = createCatalog();

/** The cheapest parse of an utterance by a skill of one sample, as `kind slot=units ...`. */
function parsed(locale: string, type: string, sample: string, said: string): string | undefined {
  const intents = [{ name: 'Own', slots: [{ name: 'x', type }], samples: [sample] }];
  const text = JSON.stringify({ interactionModel: { languageModel: { invocationName: 'a b', intents } } });
  const model = parseInteractionModel(text, `models/${locale}.json`);
  const skill = createSkillText(model, catalog, createLexicon(model, catalog));
  const units = unitsOf(tokenTexts(said, locale), skill.language).texts;
  const [best] = skill.grammar.parse(units);
  return (
    best &&
    [
      best.kind,
      ...best.slots.map(({ name, start, end }) => `${name}=${units.slice(start, end).join(' ')}`),
    ].join(' ')
  );
}

describe('a sample takes what is said for it', () => {
  it.each<readonly [locale: string, type: string, sample: string, said: string, taken: string]>([
    // Short forms before a vowel, in the sample or only in what is said.
    [
      'fr-FR',
      'AMAZON.DURATION',
      'en retard de {x}',
      "en retard d'un quart d'heure",
      'listed x=un quart d heure',
    ],
    [
      'fr-FR',
      'AMAZON.DURATION',
      "une minuterie d'{x}",
      'une minuterie de dix minutes',
      'listed x=dix minutes',
    ],
    ['fr-FR', 'AMAZON.City', 'la météo de la {x}', "la météo de l'aquila", 'open x=aquila'],
    [
      'fr-CA',
      'AMAZON.DATE',
      'quoi rendre {x}',
      "quoi rendre l'année prochaine",
      'listed x=l année prochaine',
    ],
    ['it-IT', 'AMAZON.DATE', 'seminato {x}', "seminato l'altro ieri", 'listed x=l altro ieri'],
    ['it-IT', 'AMAZON.TIME', 'svegliami {x}', "svegliami all'una e mezza", 'listed x=all una e mezza'],
    ['it-IT', 'AMAZON.Food', 'quanto costa il {x}', "quanto costa l'orzo", 'open x=orzo'],
    // Accents, points, hamzas and vowel marks, on either side.
    ['es-MX', 'AMAZON.Food', 'cuanto cuestan los {x}', 'cuánto cuestan los tacos', 'listed x=tacos'],
    ['de-DE', 'AMAZON.City', 'tickets fuer {x}', 'tickets für köln', 'listed x=köln'],
    ['pt-BR', 'AMAZON.City', 'voce vai pra {x}', 'você vai pra sao paulo', 'listed x=sao paulo'],
    ['hi-IN', 'AMAZON.NUMBER', 'मुझे {x} फ़ोन चाहिए', 'मुझे पाँच फोन चाहिए', 'listed x=पाँच'],
    ['ar-SA', 'AMAZON.DATE', 'احجز {x}', 'احجز غداً', 'listed x=غدا'],
    ['ar-SA', 'AMAZON.TIME', 'الغ موعد {x}', 'ألغ موعد الساعه السابعة', 'listed x=الساعه السابعة'],
    // Dutch begins words with what ends them elsewhere.
    [
      'nl-NL',
      'AMAZON.TIME',
      'ik kom {x} terug',
      "ik kom 's avonds om tien uur terug",
      "listed x='s avonds om tien uur",
    ],
    // Two numbers stay two where nothing is written between words.
    ['ja-JP', 'AMAZON.TIME', '{x} に起こして', '19:30に起こして', 'listed x=19 30'],
  ])('%s %s: %s as %s', (locale, type, sample, said, taken) => {
    expect(parsed(locale, type, sample, said)).toBe(taken);
  });
});
