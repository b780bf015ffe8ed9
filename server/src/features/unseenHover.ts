/** What a sample would be taken for by a reader that had not seen it, in words. */
import type { UnseenReading } from '../analysis/verdicts/unseenReading';
import { inFigures, t } from '../base/l10n';
import { code } from './describeModel';

/** A paragraph of Markdown; marked as out of sample, since all that stands above it has learned the sample. */
export function describeUnseen({ ranked, nearest, pulling, helping }: UnseenReading, own: string): string {
  const [best] = ranked;
  const list = ranked
    .map(
      ({ intent, support }) =>
        `${code(intent)} (${inFigures(support, 2)}${intent === own ? t(', its own') : ''})`,
    )
    .join(', ');
  const lines = [t('Had this sample not been there (out of sample), the others would speak for {0}.', list)];
  if (best && nearest !== undefined) lines.push(t('Most like {0} of {1}.', code(nearest), code(best.intent)));
  if (pulling.length > 0) lines.push(t('Pulled there by {0}.', pulling.map(code).join(', ')));
  if (helping.length > 0) lines.push(t('Words that would help: {0}.', helping.map(code).join(', ')));
  return lines.join(' ');
}
