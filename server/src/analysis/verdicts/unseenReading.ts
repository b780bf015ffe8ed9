/** What one sample would be taken for had it not been there, with the reasons: what a hover tells. */
import { sampleKey } from '../corpus/collectSamples';
import { countSamples, nearestOf } from '../confusions/judgeSamples';
import type { Confusions } from '../confusions/readConfusions';
import { isSlotWord, type KnownRow } from '../../nlu/leaveOneOut/types';
import type { IntentSample } from '../snapshot';

export interface UnseenReading {
  /** Best first, the sample's own intent always among them. Support is about 1 for what is sure, about 0 for what is not. */
  readonly ranked: readonly { readonly intent: string; readonly support: number }[];
  /** The best one's sample that is most like it; undefined where that is the sample's own intent. */
  readonly nearest: string | undefined;
  /** Words that pull towards the best one and away from the sample's own intent, the strongest first. */
  readonly pulling: readonly string[];
  /** Words of the own intent's other samples that would tell it from the best one, the strongest first. */
  readonly helping: readonly string[];
}

const shownIntents = 3;
const mostWords = 12;
const shownWords = 3;
/** A word counts that changes the balance of two intents by so much when it is left out, or added. */
const leastGain = 0.05;

/**
 * @param confusions of this text, or of one shortly before
 * @returns undefined for a sample that is not in it, or that cannot be judged: shared, or its intent's only one
 */
export function unseenReading(
  confusions: Confusions,
  { intent, sample }: IntentSample,
): UnseenReading | undefined {
  const { gathered, readings } = confusions;
  const key = sampleKey(sample);
  const index = gathered.samples.findIndex((each) => each.key === key);
  const [own, ...shared] = gathered.rows[index]?.intents ?? [];
  const counts = countSamples(confusions);
  if (own === undefined || shared.length > 0 || gathered.intents[own] !== intent.name.value) return undefined;
  if (counts[own]! < 2) return undefined;
  const { support } = readings[index]!;
  const order = gathered.intents
    .map((name, number) => ({ name, number, support: support[number]! }))
    .filter(({ number }) => counts[number]! > 0)
    .sort((a, b) => b.support - a.support);
  const best = order[0]!;
  const isStray = best.number !== own;
  const nearest = isStray ? nearestOf(confusions, index, best.number) : undefined;
  return {
    ranked: order
      .filter(({ number }, rank) => rank < shownIntents || number === own)
      .map(({ name, support: found }) => ({ intent: name, support: found })),
    nearest: nearest === undefined ? undefined : gathered.samples[nearest]!.places[0]!.sample.text,
    pulling: isStray ? pullingWords(confusions, index, own, best.number) : [],
    helping: isStray ? helpingWords(confusions, index, own, best.number) : [],
  };
}

/** Occlusion (Zeiler and Fergus 2014): each word is left out once; what the network makes of the whole stays. */
function pullingWords(confusions: Confusions, sample: number, own: number, rival: number): string[] {
  const { words } = confusions.rows[sample]!;
  const changes = words.slice(0, mostWords).map((word, at) => ({ word, words: words.toSpliced(at, 1) }));
  return mostTelling(confusions, sample, own, rival, changes);
}

/** Words that are tried: those of the most samples of the intent, where it has many. */
const mostTried = 12;

/** Each word that the own intent uses and the rival does not is added once. */
function helpingWords(confusions: Confusions, sample: number, own: number, rival: number): string[] {
  const { words } = confusions.rows[sample]!;
  const changes = tellingWords(confusions.rows, sample, own, rival).map((word) => ({
    word,
    words: [...words, word],
  }));
  return mostTelling(confusions, sample, own, rival, changes);
}

/** A word, and the sample's words once something has been done with it. */
interface Change {
  readonly word: string;
  readonly words: readonly string[];
}

/** The words of the changes that turn the balance most from the rival to the sample's own intent. */
function mostTelling(
  { rows, readings, readAs }: Confusions,
  sample: number,
  own: number,
  rival: number,
  changes: readonly Change[],
): string[] {
  const balanceOf = (support: Float64Array): number => support[own]! - support[rival]!;
  const whole = balanceOf(readings[sample]!.support);
  return changes
    .map(({ word, words }) => ({
      word,
      gain: balanceOf(readAs(sample, { ...rows[sample]!, words }).support) - whole,
    }))
    .filter(({ gain }) => gain >= leastGain)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, shownWords)
    .map(({ word }) => word);
}

/** Words of the own intent alone, and not in the sample, by the number of its samples that say them. */
function tellingWords(rows: readonly KnownRow[], sample: number, own: number, rival: number): string[] {
  const wordsOf = (intent: number): string[] =>
    rows
      .filter(({ kind, intents }, index) => kind === 'sample' && index !== sample && intents.includes(intent))
      .flatMap(({ words }) => [...new Set(words)]);
  const taken = new Set([...rows[sample]!.words, ...wordsOf(rival)]);
  const counts = new Map<string, number>();
  for (const word of wordsOf(own)) {
    if (!taken.has(word) && !isSlotWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTried)
    .map(([word]) => word);
}
