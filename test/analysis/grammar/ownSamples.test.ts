import { describe, expect, it } from 'vitest';
import { collectSamples } from '../../../server/src/analysis/corpus/collectSamples';
import { fillSample } from '../../../server/src/analysis/corpus/fillSample';
import { createLexicon } from '../../../server/src/analysis/corpus/lexicon';
import { createSkillText } from '../../../server/src/analysis/grammar/createSkillText';
import { createRandom, seedFrom } from '../../../server/src/base/random';
import { createCatalog } from '../../../server/src/catalog/catalog';
import { languageOf } from '../../../server/src/catalog/locale';
import type { Parse } from '../../../server/src/grammar/types';
import { ValueTrie } from '../../../server/src/grammar/valueTrie';
import { parseAll } from '../../../server/src/grammar/parse';
import { parseInteractionModel } from '../../../server/src/model/parseInteractionModel';
import { unitsOf } from '../../../server/src/nlu/units';
import { pathOf, type RealModel, realModels } from '../../support/realModels';
import { withoutSkills } from '../../support/sharedSkills';

const catalog = createCatalog();

/** Samples filled with values of the product's lists that the skill's grammar does not take for what they are. */
function notTaken(real: RealModel): { readonly asked: number; readonly missed: string[] } {
  const model = parseInteractionModel(real.text, pathOf(real));
  const lexicon = createLexicon(model, catalog);
  const { locale } = lexicon;
  const { grammar } = createSkillText(model, catalog, lexicon);
  const missed: string[] = [];
  let asked = 0;
  for (const { name, samples } of collectSamples(model, catalog, locale)) {
    for (const { sample, intent, key } of samples) {
      const filled = fillSample(sample, intent, lexicon, createRandom(seedFrom(key, 1)));
      if (filled.tokens.length === 0) continue;
      asked++;
      const { texts } = unitsOf(filled.tokens, languageOf(locale));
      const own = parseAll(grammar.automaton, texts).filter(
        (parse) => parse.sample.key === key && parse.sample.intent === name,
      );
      if (!own.some((parse) => parse.kind !== 'open' || hasNoList(parse))) {
        missed.push(`${name}: ${sample.text}: ${filled.utterance}`);
      }
    }
  }
  return { asked, missed };
}

/** A slot of a type without values, or an example of the old form, which is no value: there is no list to find it in. */
function hasNoList({ sample }: Parse): boolean {
  if (sample.text.includes('|')) return true;
  return sample.parts.some(
    (part) => typeof part !== 'string' && !part.type.recognise && !(part.type.values instanceof ValueTrie),
  );
}

describe('the grammar of a skill takes the skill’s own samples', () => {
  it.each(
    realModels(60_000)
      .slice(0, 1)
      .map((model) => [model.name, model] as const),
  )('%s', (_, model) => {
    const { asked, missed } = notTaken(model);
    expect(asked).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  });

  it.skipIf(withoutSkills !== undefined)(
    `of real skills (skipped where ${withoutSkills ?? 'they are not there'})`,
    () => {
      const told = realModels(400_000).map(notTaken);
      expect(told.reduce((sum, { asked }) => sum + asked, 0)).toBeGreaterThan(10_000);
      const missed = told.flatMap((each) => each.missed);
      expect(missed).toEqual([]);
    },
  );
});
