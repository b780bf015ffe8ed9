import type { SkillText } from '../../nlu/skillText';

/** Built-in intents that people's own words get, rather than a set of phrases. */
const openBuiltIns: ReadonlySet<string> = new Set(['AMAZON.FallbackIntent', 'AMAZON.SelectIntent']);

/** What is known of a built-in intent. */
export interface BuiltInPhrases {
  readonly intent: string;
  /** Words of its phrases and samples. */
  readonly words: ReadonlySet<string>;
  /** Whether the author has added samples. */
  readonly isExtended: boolean;
}

export function isPhraseIntent(intent: string): boolean {
  return intent.startsWith('AMAZON.') && !openBuiltIns.has(intent);
}

/** Of what says something in an utterance, phrases of an intent that the author has extended must hold so much. */
const shareWhereExtended = 0.5;

/**
 * Amazon's tips say that built-in intents take their phrases and nothing like them: "turn off looping" is no ShuffleOffIntent. Courtesy
 * and function words are let pass, and an author's own samples make an intent a little more like a custom one.
 */
export function generalisation(
  builtIns: readonly BuiltInPhrases[],
  isClosed: (word: string) => boolean,
): SkillText['mayGeneralise'] {
  const byIntent = new Map(builtIns.map((each) => [each.intent, each]));
  return (intent, tokens) => {
    const phrases = byIntent.get(intent);
    if (!phrases) return true;
    const telling = tokens.filter((token) => !isClosed(token));
    const known = telling.filter((token) => phrases.words.has(token)).length;
    return known > 0 && known >= telling.length * (phrases.isExtended ? shareWhereExtended : 1);
  };
}
