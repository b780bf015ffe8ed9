/** What a sample would be taken for by a reader that had not seen it, in words. */
import type { UnseenReading } from '../analysis/verdicts/unseenReading';
import { code } from './describeModel';

/** A paragraph of Markdown; marked as out of sample, since all that stands above it has learned the sample. */
export function describeUnseen({ ranked, nearest, pulling, helping }: UnseenReading, own: string): string {
  const [best] = ranked;
  const list = ranked
    .map(
      ({ intent, support }) => `${code(intent)} ${support.toFixed(2)}${intent === own ? ' (its own)' : ''}`,
    )
    .join(', ');
  const lines = [`Had this sample not been there (out of sample): ${list}.`];
  if (best && nearest !== undefined) lines.push(`Most like ${code(nearest)} of ${code(best.intent)}.`);
  if (pulling.length > 0) lines.push(`Pulled there by ${pulling.map(code).join(', ')}.`);
  if (helping.length > 0) lines.push(`Words that would help: ${helping.map(code).join(', ')}.`);
  return lines.join(' ');
}
