import type { SkillText } from '../skillText';

/** Units `[start, end)`. */
interface UnitSpan {
  readonly start: number;
  readonly end: number;
}

/** The units of a slot that no other span covers. */
export function leftOver(
  { start, end }: UnitSpan,
  units: readonly string[],
  spans: readonly UnitSpan[],
): readonly string[] {
  const isCovered = (at: number): boolean => spans.some((span) => at >= span.start && at < span.end);
  return units.slice(start, end).filter((_, i) => !isCovered(start + i));
}

/** Whether a sample says the word, or the language has it between others. */
export function isKnownWord(unit: string, skill: SkillText): boolean {
  return skill.isClosed(unit) || skill.grammar.automaton.words.numberOf(unit) !== 0;
}
