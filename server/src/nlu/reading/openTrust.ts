import type { Automaton } from '../../grammar/automaton';
import type { Parse, ParsedSlot, ValueType } from '../../grammar/types';
import type { SkillText } from '../skillText';

/** What is known of the words that an open parse puts into its slots. */
export interface OpenEvidence {
  /** Words of the sample outside slots: of open classes up to 3, of closed ones up to 2; whether it has none. */
  readonly contentWords: number;
  readonly closedWords: number;
  readonly isSlotOnly: number;
  /** Of the words in open slots: shares that the skill does not know at all, and that samples have outside slots. */
  readonly unknownShare: number;
  readonly carrierShare: number;
  /** 1 where the skill knows them all; the first share times `contentWords`. */
  readonly allKnown: number;
  readonly vouchedUnknown: number;
  /** Whether a part of them is a value of the slot's own list, and the longest such part as a share; of another list. */
  readonly ownInside: number;
  readonly ownShare: number;
  readonly otherInside: number;
  /** Open slots that begin, and that end, with a word of a closed class. */
  readonly closedBegins: number;
  readonly closedEnds: number;
  /** Open slots that begin, and that end, with a word that samples have outside slots. */
  readonly carrierBegins: number;
  readonly carrierEnds: number;
  /** Slots that the network's tags have more than the parse. */
  readonly moreSlots: number;
  /** Share of the words in open slots that the tags leave outside of all slots, though samples or the language know them. */
  readonly leftKnown: number;
  /** The same of words that the skill does not know. */
  readonly leftUnknown: number;
  /** Words in open slots, up to 8. */
  readonly words: number;
  readonly slots: number;
  /** By how much the network's tags are likelier, in logarithms, up to 30. */
  readonly gap: number;
}

/**
 * A logistic regression over cases in which an open parse and the network's tags say different things: held-out samples with
 * listed values (where more is in the slot than the value) against own samples with unlisted ones (where the tags cut
 * titles and names), of the development skills in all languages.
 */
const weights: OpenEvidence & { readonly bias: number } = {
  bias: -2.35,
  contentWords: 0.81,
  closedWords: 1.04,
  isSlotOnly: 0.61,
  unknownShare: 0.21,
  carrierShare: -7.4,
  allKnown: -4.78,
  vouchedUnknown: 0.73,
  ownInside: -4.69,
  ownShare: -3.16,
  otherInside: -2.44,
  closedBegins: -1,
  closedEnds: -0.97,
  carrierBegins: -5.06,
  carrierEnds: 1.8,
  moreSlots: 1.31,
  leftKnown: 4.11,
  leftUnknown: 2.75,
  words: 0.7,
  slots: -1.87,
  gap: 0.03,
};

/** Above 0 the parse is to be believed, below it the tags. */
export function openTrust(evidence: OpenEvidence): number {
  const { bias, ...factors } = weights;
  const names = Object.keys(factors) as (keyof OpenEvidence)[];
  return names.reduce((sum, name) => sum + factors[name] * evidence[name], bias);
}

/** @param units what the grammar read */
export function openEvidence(
  parse: Parse,
  units: readonly string[],
  skill: SkillText,
  gap: number,
  tagged: readonly { readonly start: number; readonly end: number }[],
): OpenEvidence {
  const { sample } = parse;
  const open = parse.slots.filter(({ isOpen }) => isOpen);
  const words = open.reduce((sum, { start, end }) => sum + end - start, 0);
  const inside = open.flatMap(({ start, end }) => units.slice(start, end));
  const telling = inside.filter((unit) => !skill.isClosed(unit));
  const { automaton } = skill.grammar;
  const unknown = telling.filter((unit) => automaton.words.numberOf(unit) === 0).length;
  const carriers = telling.filter((unit) => skill.tellingWords.has(unit)).length;
  const isKnown = (unit: string): boolean => skill.isClosed(unit) || automaton.words.numberOf(unit) !== 0;
  const left = open.flatMap(({ start, end }) =>
    units
      .slice(start, end)
      .filter((_, i) => !tagged.some((span) => start + i >= span.start && start + i < span.end)),
  );
  const own = Math.max(0, ...open.map((slot) => longestInside(slot, units, skill, ownTypeOf(parse, slot))));
  const other = Math.max(0, ...open.map((slot) => longestInside(slot, units, skill, automaton.types)));
  return {
    contentWords: Math.min(sample.contentWords, 3),
    closedWords: Math.min(sample.carrierWords - sample.contentWords, 2),
    isSlotOnly: sample.carrierWords === 0 ? 1 : 0,
    unknownShare: unknown / Math.max(1, words),
    carrierShare: carriers / Math.max(1, words),
    allKnown: unknown === 0 ? 1 : 0,
    vouchedUnknown: (Math.min(sample.contentWords, 3) * unknown) / Math.max(1, words),
    ownInside: own > 0 ? 1 : 0,
    ownShare: own / Math.max(1, words),
    otherInside: other > own ? 1 : 0,
    closedBegins: open.filter(({ start, end }) => end - start > 1 && skill.isClosed(units[start]!)).length,
    closedEnds: open.filter(({ start, end }) => end - start > 1 && skill.isClosed(units[end - 1]!)).length,
    carrierBegins: open.filter(({ start }) => skill.tellingWords.has(units[start]!)).length,
    carrierEnds: open.filter(({ end }) => skill.tellingWords.has(units[end - 1]!)).length,
    moreSlots: Math.max(0, tagged.length - parse.slots.length),
    leftKnown: left.filter((unit) => isKnown(unit)).length / Math.max(1, words),
    leftUnknown: left.filter((unit) => !isKnown(unit)).length / Math.max(1, words),
    words: Math.min(words, 8),
    slots: parse.slots.length,
    gap: Math.min(gap, 30),
  };
}

function ownTypeOf({ sample }: Parse, { name }: ParsedSlot): readonly ValueType[] {
  return sample.parts.flatMap((part) => (typeof part !== 'string' && part.name === name ? [part.type] : []));
}

/** Length of the longest listed value that is a part of the slot, but not all of it, nor a lone function word. */
function longestInside(
  { start, end }: ParsedSlot,
  units: readonly string[],
  skill: SkillText,
  types: Automaton['types'],
): number {
  let longest = 0;
  for (let at = start; at < end; at++) {
    const isClosed = skill.isClosed(units[at]!);
    for (const { values, recognise } of types) {
      for (const valueEnd of [...values.endsAt(units, at), ...(recognise?.(units, at) ?? [])]) {
        const length = valueEnd - at;
        if (valueEnd <= end && length < end - start && !(isClosed && length === 1))
          longest = Math.max(longest, length);
      }
    }
  }
  return longest;
}
