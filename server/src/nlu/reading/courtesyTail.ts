import type { SkillText } from '../skillText';
import type { Units } from '../units';
import { unitsOfSpan } from './frames';
import type { NumberedSpan } from './slotRules';

/**
 * Spans without the courtesy that ends an utterance: "two tacos of pastor por favor" orders pastor. What is nothing but courtesy stays
 * (a song may be called Thank You), and so does what a list or a recogniser takes as it is ("right now").
 * @param spans in tokens, as the tags say them
 */
export function withoutCourtesyTail(
  spans: readonly NumberedSpan[],
  units: Units,
  { grammar }: SkillText,
): readonly NumberedSpan[] {
  const from = grammar.courtesyStart(units.texts);
  if (from >= units.texts.length) return spans;
  const tail = units.token[from]!;
  return spans.map((span) => {
    const isCut = span.start < tail && span.end > tail && !isKnown(span, units, grammar);
    return isCut ? { ...span, end: tail } : span;
  });
}

function isKnown(span: NumberedSpan, units: Units, { automaton }: SkillText['grammar']): boolean {
  const { start, end } = unitsOfSpan(span, units);
  return automaton.types.some(
    ({ values, recognise }) =>
      values.endsAt(units.texts, start).includes(end) || recognise?.(units.texts, start).includes(end),
  );
}
