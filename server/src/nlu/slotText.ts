import type { ReadSpan } from './reading/reading';
import type { PredictedSlot, Token } from './types';

const opening = '([{"“‘«「『（';
const closing = ')]}"”’»」』）';
const sentenceEnd = /[,.?!;:…。、？！]+$/u;
/** `p. m.`: the last point belongs to the word. */
const abbreviation = /(?:^|[\s.])\p{L}\.$/u;

/** A span of tokens as a slot of the text, with the signs that belong to its value. */
export function slotText(utterance: string, tokens: readonly Token[], span: ReadSpan): PredictedSlot {
  const first = tokens[span.start]!;
  const last = tokens[span.end - 1]!;
  const inner = {
    start: first.start + (span.skipped ?? 0),
    end: span.taken === undefined ? last.end : last.start + span.taken,
  };
  const { start, end } = withSigns(utterance, inner);
  return {
    name: span.name,
    tokenStart: span.start,
    tokenEnd: span.end,
    start,
    end,
    value: utterance.slice(start, end),
    confidence: span.confidence,
  };
}

interface CharacterRange {
  readonly start: number;
  readonly end: number;
}

/** Tokens leave signs out; brackets around the value and the point of an abbreviation are said or meant with it. */
function withSigns(text: string, { start, end }: CharacterRange): CharacterRange {
  const around = bracketsAround(text, start, end);
  if (around) return around;
  const further = signsAfter(text, end);
  const kept = abbreviation.test(text.slice(start, further)) ? further : trimEnd(text, start, further);
  return { start, end: Math.max(end, kept) };
}

function bracketsAround(text: string, start: number, end: number): CharacterRange | undefined {
  const kind = opening.indexOf(text[start - 1] ?? ' ');
  return kind >= 0 && text[end] === closing[kind] ? { start: start - 1, end: end + 1 } : undefined;
}

/** The end of what follows without a space and is no letter or number. */
function signsAfter(text: string, end: number): number {
  return end + (/^[^\s\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0);
}

/** Signs of a sentence and closing brackets without an opening one are not the value's. */
function trimEnd(text: string, start: number, end: number): number {
  let value = text.slice(start, end);
  for (;;) {
    const shorter = withoutStrayBracket(value.replace(sentenceEnd, ''));
    if (shorter === value) return start + value.length;
    value = shorter;
  }
}

function withoutStrayBracket(value: string): string {
  const kind = closing.indexOf(value.at(-1) ?? ' ');
  return kind >= 0 && !value.slice(0, -1).includes(opening[kind]!) ? value.slice(0, -1) : value;
}
