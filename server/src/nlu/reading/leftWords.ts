import type { Parse } from '../../grammar/types';
import type { SkillText } from '../skillText';
import type { Units } from '../units';
import { unitsOfSpan } from './frames';
import { isKnownWord, leftOver } from './leftOver';
import type { ReadSpan } from './reading';
import { isOfNoList } from './sameWords';
import type { Voice } from './voices';

/**
 * Intents with a sample that takes into a slot what another intent, which has no sample for the utterance, would leave over: "read seven lamps of
 * patagonia" is a book for `read {book}`, where what was learned hears a number, and "lamps of patagonia" is said by no sample.
 * @param spans what the intent without a sample would be said with
 */
export function intentsOfLeftWords(
  spans: readonly ReadSpan[],
  units: Units,
  voices: ReadonlyMap<string, Voice>,
  skill: SkillText,
): readonly string[] {
  const filled = spans.map((span) => unitsOfSpan(span, units));
  const takesLeft = (parse: Parse): boolean =>
    isOfNoList(parse) &&
    parse.slots
      .filter(({ isOpen }) => isOpen)
      .flatMap((slot) => leftOver(slot, units.texts, filled))
      .some((unit) => !isKnownWord(unit, skill));
  return [...voices].filter(([, { parses }]) => parses.some(takesLeft)).map(([intent]) => intent);
}
