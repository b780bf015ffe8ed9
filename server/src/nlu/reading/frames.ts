import type { Parse } from '../../grammar/types';
import type { Units } from '../units';
import type { ReadSpan } from './reading';

/** The slots of a parse in tokens; a slot that begins or ends inside of a token says so. */
export function spansOfParse(
  { slots }: Parse,
  { token, offset, texts }: Units,
): Omit<ReadSpan, 'confidence'>[] {
  return slots
    .filter(({ name }) => name !== '')
    .map(({ name, start, end }) => {
      const last = end - 1;
      const goesOn = token[end] === token[last];
      return {
        name,
        start: token[start]!,
        end: token[last]! + 1,
        ...(offset[start]! > 0 && { skipped: offset[start]! }),
        ...(goesOn && { taken: offset[last]! + texts[last]!.length }),
      };
    });
}

/** Tokens `[start, end)` as units. */
export function unitsOfSpan(
  { start, end }: { readonly start: number; readonly end: number },
  { token }: Units,
): { start: number; end: number } {
  const first = token.findIndex((each) => each >= start);
  const behind = token.findIndex((each) => each >= end);
  return { start: first, end: behind < 0 ? token.length : behind };
}
