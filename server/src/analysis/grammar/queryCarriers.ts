/** Slots that take nothing but beside words of their samples (AMAZON.SearchQuery), and these words. */
import type { GrammarSample, SamplePart, SampleSlot } from '../../grammar/types';
import type { SkillText } from '../../nlu/skillText';

/** A sample for the grammar, with the tokens that it has outside slots. */
export interface CarriedSample {
  readonly sample: GrammarSample;
  readonly carriers: readonly string[];
}

/** By intent and slot, the words of samples beside slots that take nothing without them. */
export function neededCarriers(read: readonly CarriedSample[]): SkillText['carriersOf'] {
  const carriers = new Map<string, Set<string>>();
  for (const { sample, carriers: words } of read) {
    for (const part of sample.parts) {
      if (!isQuery(part)) continue;
      addAll(carriers, `${sample.intent} ${part.name}`, words);
    }
  }
  return (intent, slot) => carriers.get(`${intent} ${slot}`);
}

/** By intent whose every sample has a slot that takes nothing without words beside it, these words. */
export function queryWords(
  read: readonly CarriedSample[],
  isClosed: (word: string) => boolean,
): SkillText['wordsBesideQueries'] {
  const words = new Map<string, Set<string>>();
  const others = new Set<string>();
  for (const { sample, carriers } of read) {
    if (!sample.parts.some(isQuery)) others.add(sample.intent);
    else addAll(words, sample.intent, carriers);
  }
  for (const intent of others) words.delete(intent);
  const telling = new Map(
    Array.from(words, ([intent, all]) => {
      const open = new Set([...all].filter((word) => !isClosed(word)));
      return [intent, open.size > 0 ? open : all] as const;
    }),
  );
  return (intent) => telling.get(intent);
}

function addAll(sets: Map<string, Set<string>>, key: string, words: readonly string[]): void {
  const known = sets.get(key) ?? new Set<string>();
  sets.set(key, known);
  for (const word of words) known.add(word);
}

function isQuery(part: SamplePart): part is SampleSlot {
  return typeof part !== 'string' && part.type.openness === 'besideCarriers';
}
