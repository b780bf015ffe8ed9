import type { TextRange } from '../text/range';
import { type JsonList, memberRanges } from './jsonLists';

/** Stretches to delete so that those members are gone and the commas of the others still fit. */
export function removedStretches(list: JsonList, indices: ReadonlySet<number>): TextRange[] {
  const members = memberRanges(list);
  if (members.length === indices.size) {
    // Blanks too: an empty list is written as `[]`.
    return [{ start: list.range.start + 1, end: list.range.end - 1 }];
  }
  const stretches: TextRange[] = [];
  let kept: TextRange | undefined;
  let start: number | undefined;
  members.forEach((member, i) => {
    if (indices.has(i)) {
      start ??= kept?.end ?? member.start;
      return;
    }
    if (start !== undefined) {
      // After a member that stays its line end goes, before the first one the line of the next.
      stretches.push({ start, end: kept === undefined ? member.start : members[i - 1]!.end });
    }
    kept = member;
    start = undefined;
  });
  if (start !== undefined) stretches.push({ start, end: members.at(-1)!.end });
  return stretches;
}
