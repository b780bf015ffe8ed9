import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { intentsOfLeftWords } from '../../../server/src/nlu/reading/leftWords';
import { intentsOfSameWords } from '../../../server/src/nlu/reading/sameWords';
import { voicesOf } from '../../../server/src/nlu/reading/voices';
import { readingWeights } from '../../../server/src/nlu/reading/weights';
import { tokenTexts } from '../../../server/src/nlu/tokenize';
import { unitsOf } from '../../../server/src/nlu/units';

const intent = (name: string, slot: string, samples: readonly string[]) => ({
  name,
  slots: [{ name: slot, type: slot }],
  samples,
});
const type = (name: string, values: readonly string[]) => ({
  name,
  values: values.map((value) => ({ name: { value } })),
});
const languageModel = {
  invocationName: 'the test',
  intents: [
    intent('PlayIntent', 'artist', ['play {artist}', 'put {artist} on now']),
    intent('GenreIntent', 'genre', ['play {genre} music', 'i want {genre} music']),
    intent('NameIntent', 'name', ['{name}']),
  ],
  types: [type('artist', ['abba']), type('genre', ['heavy metal', 'jazz']), type('name', ['ann'])],
};
const catalog = createCatalog();
const model = parseInteractionModel(
  JSON.stringify({ interactionModel: { languageModel } }),
  'models/en-US.json',
);
const skill = createSkillText(model, catalog, createLexicon(model, catalog));

/** What is heard of an utterance as GenreIntent, its genre being the words `[start, end)`. */
function heard(text: string, start: number, end: number) {
  const units = unitsOf(tokenTexts(text), skill.language);
  const spans = [{ name: 'genre', start, end, confidence: 1 }];
  return { spans, units, voices: voicesOf(skill.grammar.parse(units.texts), readingWeights) };
}

function found(...utterance: Parameters<typeof heard>): readonly string[] {
  const { spans, units, voices } = heard(...utterance);
  return intentsOfSameWords(spans, units, voices);
}

function taking(...utterance: Parameters<typeof heard>): readonly string[] {
  const { spans, units, voices } = heard(...utterance);
  return intentsOfLeftWords(spans, units, voices, skill);
}

describe('intents that have a sample of the very words that another would be said with', () => {
  it('are those with an open parse around the same words', () => {
    expect(found('play mongolian throat singers', 1, 4)).toEqual(['PlayIntent']);
    expect(found('put mongolian singers on now', 1, 3)).toEqual(['PlayIntent']);
  });

  it('are not those whose slot is another', () => {
    expect(found('play mongolian throat singers', 2, 4)).toEqual([]);
  });

  it('are not those in whose slot a value of another stands', () => {
    expect(found('play heavy metal', 1, 3)).toEqual([]);
  });

  it('are not those whose sample has no words of its own', () => {
    expect(found('mongolian throat singers', 0, 3)).toEqual([]);
  });
});

describe('intents with a sample that takes what another would leave over', () => {
  it('are those that have it in an open slot', () => {
    expect(taking('play jazz from patagonia', 1, 2)).toEqual(['PlayIntent']);
  });

  it('are none where nothing is left, or but words that samples have', () => {
    expect(taking('play mongolian throat singers', 1, 4)).toEqual([]);
    expect(taking('play patagonian on', 1, 2)).toEqual([]);
  });
});
