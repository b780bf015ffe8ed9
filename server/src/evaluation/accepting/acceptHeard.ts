/** The changes to a file of tests after which one test expects what is heard. Written as the file is written. */
import { acceptInCsv } from './acceptInCsv';
import { acceptInJson } from './acceptInJson';
import type { Accepted, AcceptedTest } from './accepted';

export function acceptHeard(text: string, test: AcceptedTest): Accepted {
  const lines = lineAround(text, test.range.start);
  if (!/^\s*[[{]/.test(text)) return acceptInCsv(text, test);
  return isObject(lines.text) && isFollowed(text) ? inLine(lines, test) : acceptInJson(text, test, 'pretty');
}

/** Of JSON lines each is a text of its own. */
function inLine({ text, start }: Line, test: AcceptedTest): Accepted {
  const moved = { start: test.range.start - start, end: test.range.end - start };
  const accepted = acceptInJson(text, { ...test, range: moved }, 'compact');
  if ('problem' in accepted) return accepted;
  return {
    changes: accepted.changes.map(({ range, newText }) => ({
      range: { start: range.start + start, end: range.end + start },
      newText,
    })),
  };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function lineAround(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const [line = ''] = text.slice(start).split(/\r\n|\r|\n/, 1);
  return { text: line, start };
}

function isObject(line: string): boolean {
  return /^\s*\{.*\}\s*$/.test(line);
}

/** A set may be written in one line, too. */
function isFollowed(text: string): boolean {
  const [first = '', second] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return isObject(first) && second !== undefined;
}
