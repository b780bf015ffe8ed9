import type { Parse } from '../../grammar/types';
import type { Units } from '../units';
import { spansOfParse } from './frames';
import type { ReadSpan } from './reading';
import type { Voice } from './voices';

/**
 * Intents that have a sample of the very words that another intent, which has no sample for them, would be said with: "play {artist}" where
 * what was learned hears "play {genre}". That the words of the slot are of no list at all leaves nothing that speaks for the
 * other one but what was learned of them, which is nothing.
 * @param spans what the intent without a sample would be said with
 */
export function intentsOfSameWords(
  spans: readonly ReadSpan[],
  units: Units,
  voices: ReadonlyMap<string, Voice>,
): readonly string[] {
  if (spans.length === 0) return [];
  const places = placesOf(spans);
  const hasSameWords = (parse: Parse): boolean =>
    isOfNoList(parse) && placesOf(spansOfParse(parse, units)) === places;
  return [...voices].filter(([, { parses }]) => parses.some(hasSameWords)).map(([intent]) => intent);
}

/** Whether a parse rests on words of its sample, and on words in its slots that no list holds. */
export function isOfNoList({ kind, sample, slots }: Parse): boolean {
  return kind === 'open' && sample.carrierWords > 0 && !slots.some(({ isForeign }) => isForeign);
}

function placesOf(spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.map(({ start, end }) => `${start} ${end}`).join();
}
