import type { Parse } from '../../grammar/types';
import type { SkillText } from '../skillText';
import type { Units } from '../units';
import type { Frame } from './chooseFrame';
import { isOfNoList } from './sameWords';
import type { Voice } from './voices';

/**
 * Intents with a sample that takes into a slot what another intent, which has no sample for the utterance, would leave over: "read seven lamps of
 * patagonia" is a book for `read {book}`, where what was learned hears a number, and "lamps of patagonia" is said by no sample.
 * @param frame what the intent without a sample would be said with
 */
export function intentsOfLeftWords(
  { spans }: Pick<Frame, 'spans'>,
  units: Units,
  voices: ReadonlyMap<string, Voice>,
  skill: SkillText,
): readonly string[] {
  const isLeft = (at: number): boolean =>
    !spans.some(({ start, end }) => units.token[at]! >= start && units.token[at]! < end);
  const isUnknown = (unit: string): boolean =>
    !skill.isClosed(unit) && skill.grammar.automaton.words.numberOf(unit) === 0;
  const takesLeft = (parse: Parse): boolean =>
    isOfNoList(parse) && units.texts.some((unit, at) => isOpenAt(parse, at) && isLeft(at) && isUnknown(unit));
  return [...voices].filter(([, { parses }]) => parses.some(takesLeft)).map(([intent]) => intent);
}

function isOpenAt({ slots }: Parse, at: number): boolean {
  return slots.some(({ isOpen, start, end }) => isOpen && start <= at && at < end);
}
