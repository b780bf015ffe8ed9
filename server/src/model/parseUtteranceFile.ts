import { linesOf } from '../text/lines';
import type { Located } from '../text/range';
import type { UtteranceFile } from './types';

/** Nobody says more in one breath; what a model makes of a pasted book is of no use. */
const longestUtterance = 1000;

/** Reads a scratch file. Lines are trimmed; `#` begins a comment at the start of a line only. */
export function parseUtteranceFile(text: string): UtteranceFile {
  const utterances: Located<string>[] = [];
  let model: Located<string> | undefined;
  for (const line of linesOf(text)) {
    const value = line.text.trim();
    if (value === '' || value.startsWith('#') || value.length > longestUtterance) {
      continue;
    }
    const start = line.start + line.text.indexOf(value);
    const path = utterances.length === 0 && !model ? /^model:\s*(\S.*)$/i.exec(value)?.[1] : undefined;
    if (path === undefined) {
      utterances.push({ value, range: { start, end: start + value.length } });
    } else {
      const end = start + value.length;
      model = { value: path, range: { start: end - path.length, end } };
    }
  }
  return { model, utterances };
}
