import type { TextRange } from '../text/range';
import { type OffsetMap, shiftedBy } from './offsetMap';
import type { Template, TemplatePart, TemplateProblem, TemplateProblemKind, TemplateSlot } from './types';

/**
 * Cuts a sample into words and slots: `{slot}`, and `{value|Slot}` with an example.
 * Braces that enclose no slot stay text and are reported.
 * @param toDocument places of the sample's characters in its document
 */
export function parseTemplate(text: string, toDocument: OffsetMap = shiftedBy(0)): Template {
  const range = (start: number, end: number): TextRange => ({
    start: toDocument(start),
    end: toDocument(end),
  });
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  const report = (kind: TemplateProblemKind, start: number, end: number): void => {
    problems.push({ kind, range: range(start, end) });
  };
  let textStart = 0;
  for (const group of braceGroups(text, report)) {
    const slot = slotIn(text, group, range);
    if (!slot) {
      report('empty-slot', group.start, group.end);
      continue;
    }
    pushText(parts, text, textStart, slot.start, range);
    parts.push(slot);
    textStart = slot.end;
  }
  pushText(parts, text, textStart, text.length, range);
  problems.sort((a, b) => a.range.start - b.range.start);
  return { parts, problems };
}

/** From a `{` to its `}`. */
interface BraceGroup {
  readonly start: number;
  readonly end: number;
}

type Report = (kind: TemplateProblemKind, start: number, end: number) => void;

function braceGroups(text: string, report: Report): BraceGroup[] {
  const groups: BraceGroup[] = [];
  const open: number[] = [];
  for (const { index, 0: brace } of text.matchAll(/[{}]/g)) {
    if (brace === '{') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) {
      report('unopened-brace', index, index + 1);
    } else if (groups.length > 0 && start < groups.at(-1)!.start) {
      // Encloses a slot that is read already: the outer pair is the fault.
      report('nested-brace', start, index + 1);
    } else {
      groups.push({ start, end: index + 1 });
    }
  }
  reportUnclosed(text, open, report);
  return groups;
}

/** Each to the end of its word. From the last one back, so that each stretch of the text is searched once. */
function reportUnclosed(text: string, open: readonly number[], report: Report): void {
  let searched = text.length;
  let end = text.length;
  for (const start of open.toReversed()) {
    const blank = text.slice(start, searched).search(/\s/);
    if (blank >= 0) end = start + blank;
    searched = start;
    report('unclosed-brace', start, end);
  }
}

function slotIn(
  text: string,
  { start, end }: BraceGroup,
  range: (start: number, end: number) => TextRange,
): TemplateSlot | undefined {
  const content = text.slice(start + 1, end - 1);
  const bar = content.lastIndexOf('|');
  const written = content.slice(bar + 1);
  const name = written.trim();
  if (name === '') {
    return undefined;
  }
  const nameStart = start + 1 + bar + 1 + (written.length - written.trimStart().length);
  return {
    kind: 'slot',
    name,
    start,
    end,
    range: range(start, end),
    nameRange: range(nameStart, nameStart + name.length),
    example: bar < 0 ? undefined : content.slice(0, bar).trim(),
  };
}

function pushText(
  parts: TemplatePart[],
  text: string,
  start: number,
  end: number,
  range: (start: number, end: number) => TextRange,
): void {
  if (end > start) {
    parts.push({ kind: 'text', text: text.slice(start, end), start, end, range: range(start, end) });
  }
}
