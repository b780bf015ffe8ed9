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
  /** Whether a part of them is a value of the slot's own list, and the longest such part as a share; of another list. */
  readonly ownInside: number;
  readonly ownShare: number;
  readonly otherInside: number;
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
  bias: -1.17,
  contentWords: 0.47,
  closedWords: 0.05,
  isSlotOnly: -0.96,
  unknownShare: 5.7,
  carrierShare: -4.31,
  ownInside: -3.57,
  ownShare: -4.36,
  otherInside: -1.85,
  words: 0.96,
  slots: -2.21,
  gap: -0.03,
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
): OpenEvidence {
  const { sample } = parse;
  const open = parse.slots.filter(({ isOpen }) => isOpen);
  const words = open.reduce((sum, { start, end }) => sum + end - start, 0);
  const inside = open.flatMap(({ start, end }) => units.slice(start, end));
  const telling = inside.filter((unit) => !skill.isClosed(unit));
  const { automaton } = skill.grammar;
  const unknown = telling.filter((unit) => automaton.words.numberOf(unit) === 0).length;
  const carriers = telling.filter((unit) => skill.tellingWords.has(unit)).length;
  const own = Math.max(0, ...open.map((slot) => longestInside(slot, units, skill, ownTypeOf(parse, slot))));
  const other = Math.max(0, ...open.map((slot) => longestInside(slot, units, skill, automaton.types)));
  return {
    contentWords: Math.min(sample.contentWords, 3),
    closedWords: Math.min(sample.carrierWords - sample.contentWords, 2),
    isSlotOnly: sample.carrierWords === 0 ? 1 : 0,
    unknownShare: unknown / Math.max(1, words),
    carrierShare: carriers / Math.max(1, words),
    ownInside: own > 0 ? 1 : 0,
    ownShare: own / Math.max(1, words),
    otherInside: other > own ? 1 : 0,
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
    for (const { values } of types) {
      for (const valueEnd of values.endsAt(units, at)) {
        const length = valueEnd - at;
        if (valueEnd <= end && length < end - start && !(isClosed && length === 1))
          longest = Math.max(longest, length);
      }
    }
  }
  return longest;
}
