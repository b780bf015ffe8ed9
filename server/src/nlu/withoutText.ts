import { createGrammar } from '../grammar/grammar';
import { Words } from '../grammar/words';
import type { SkillText } from './skillText';
import type { LabelSet } from './types';

/** The text of a skill that nobody has: no samples to parse with, nothing refused, what was learned speaks alone. */
export function withoutText({ intents }: LabelSet, locale: string): SkillText {
  const nothing = { endsAt: (): readonly number[] => [] };
  return Object.freeze({
    language: locale.slice(0, 2).toLowerCase(),
    intents,
    grammar: createGrammar({ samples: [], words: new Words(), courtesy: nothing }),
    namesOfSamples: () => [],
    fallback: undefined,
    mayGeneralise: () => true,
    carriersOf: () => undefined,
    wordsBesideQueries: () => undefined,
    mayRepeat: () => true,
    hasPossessiveSlot: true,
    isClosed: () => false,
    isNumber: () => false,
    tellingWords: new Set<string>(),
    pairs: new Set<string>(),
  });
}
