import { languageOf } from '../../catalog/locale';
import type { Catalog } from '../../catalog/types';
import { withoutCourtesy } from '../../grammar/courtesy';
import type { GrammarSample } from '../../grammar/types';
import { ValueTrie } from '../../grammar/valueTrie';
import { Words } from '../../grammar/words';
import type { InteractionModel } from '../../model/types';
import { spellingKey } from '../../catalog/recognise/spellings';
import { tokenize } from '../../nlu/tokenize';
import { spokenText } from '../../nlu/spokenText';
import { unitsOf } from '../../nlu/units';

/** A sample that Alexa takes for a built-in intent which the model has. */
export interface TakenPhrase {
  readonly sample: GrammarSample;
  readonly builtIn: string;
  /** The phrase, as the catalog has it. */
  readonly phrase: string;
}

/**
 * Samples of other intents that say just what a built-in intent of the model stands for, `stop` or `yes please`.
 * The catalog's phrases are no samples of the grammar where a sample has the same words.
 */
export function takenPhrases(
  model: InteractionModel,
  samples: readonly GrammarSample[],
  catalog: Catalog,
  locale: string,
): TakenPhrase[] {
  const owners = ownersOfPhrases(model, catalog, locale);
  if (owners.size === 0) return [];
  const courtesy = courtesyOf(catalog, locale);
  return samples.flatMap((sample): TakenPhrase[] => {
    const tokens = sample.parts.filter((part) => typeof part === 'string');
    if (tokens.length < sample.parts.length) return [];
    const said = [
      tokens,
      ...withoutCourtesy(tokens, courtesy).map(({ start, end }) => tokens.slice(start, end)),
    ];
    for (const each of said) {
      const owner = owners.get(keyOf(each, locale));
      if (owner) return owner.builtIn === sample.intent ? [] : [{ sample, ...owner }];
    }
    return [];
  });
}

function ownersOfPhrases(
  { intents }: InteractionModel,
  catalog: Catalog,
  locale: string,
): ReadonlyMap<string, Pick<TakenPhrase, 'builtIn' | 'phrase'>> {
  const owners = new Map<string, Pick<TakenPhrase, 'builtIn' | 'phrase'>>();
  for (const { name } of intents) {
    for (const phrase of catalog.phrases(name.value, locale)) {
      const units = unitsIn(phrase, locale);
      const key = keyOf(units, locale);
      if (!owners.has(key))
        owners.set(key, { builtIn: name.value, phrase: spokenText(units, languageOf(locale)) });
    }
  }
  return owners;
}

/** Authors write `si` for `sí`. */
function keyOf(units: readonly string[], locale: string): string {
  return units.map((unit) => spellingKey(unit, languageOf(locale))).join(' ');
}

function courtesyOf(catalog: Catalog, locale: string): ValueTrie {
  return new ValueTrie(
    catalog.courtesy(locale).map((phrase) => unitsIn(phrase, locale)),
    new Words((word) => spellingKey(word, languageOf(locale))),
  );
}

/** As the grammar reads samples. */
function unitsIn(text: string, locale: string): readonly string[] {
  const tokens = tokenize(text, locale).map((token) => token.text);
  return unitsOf(tokens, languageOf(locale)).texts;
}
