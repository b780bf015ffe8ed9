import type { Parse } from '../../grammar/types';

/**
 * Whether an utterance may be refused at all: not what samples take word by word, with listed values, or with others
 * beside a word that says something. A sample of nothing but an open slot vouches for nothing.
 */
export function isRefusable(parses: readonly Parse[]): boolean {
  return !parses.some(({ kind, sample }) => kind !== 'open' || sample.contentWords > 0);
}

/**
 * The intent, by its number, of a sample that is nothing but an open slot: it takes what nothing else takes, as Alexa
 * does. The most probable one, where there are several.
 */
export function lastResort(
  parses: readonly Parse[],
  intents: readonly string[],
  probabilities: Float32Array,
): number | undefined {
  const takers = parses
    .filter(({ kind, sample }) => kind === 'open' && sample.carrierWords === 0)
    .map(({ sample }) => intents.indexOf(sample.intent))
    .filter((intent) => intent >= 0);
  if (takers.length === 0) return undefined;
  return takers.reduce((best, other) => (probabilities[other]! > probabilities[best]! ? other : best));
}
