import type { TextRange } from '../../text/range';
import type { Target } from './target';

/**
 * The slot name that is being written inside `{`, or behind the bar of `{value|`; undefined outside braces.
 * Where the closing brace is missing, the words after the cursor are the sample's own and stay.
 * @param sample between its quotes
 */
export function placeholderAt(text: string, sample: TextRange, offset: number): Target | undefined {
  const before = text.slice(sample.start, offset);
  const opening = before.lastIndexOf('{');
  if (opening < 0 || before.lastIndexOf('}') > opening) return undefined;
  const content = before.slice(opening + 1);
  const prefix = content.slice(content.lastIndexOf('|') + 1).trimStart();
  if (/\s/.test(prefix)) return undefined;
  const start = offset - prefix.length;
  const rest = /^[^\s{}"|]*(?=\s*\})/.exec(text.slice(offset, Math.max(offset, sample.end)))?.[0];
  return rest === undefined
    ? { range: { start, end: offset }, prefix, form: 'brace' }
    : { range: { start, end: offset + rest.length }, prefix, form: 'string' };
}
