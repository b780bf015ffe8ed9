import { isLineBreak } from '../../text/lines';
import { t } from '../../base/l10n';
import type { TextRange } from '../../text/range';
import { type FileChange, type FixSite, type Offer, shown } from './fix';

/** Takes what was found out of its list, or its line out of a file of samples. */
export function offerRemove({ context, range }: FixSite): Offer[] {
  const { document } = context;
  const text = document.text.getText();
  const changes = (): FileChange[] =>
    document.part === 'model'
      ? [{ document, change: { kind: 'remove', range } }]
      : [{ document, change: { kind: 'replace', range: wholeLines(text, range), text: '' } }];
  const found = text.slice(range.start, range.end);
  return [
    {
      title: found.trim() === '' ? t('Remove it') : t("Remove '{0}'", shown(found)),
      preferred: true,
      changes,
    },
  ];
}

/** With the line break at the end; the last line of a text has none. */
export function wholeLines(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start > 0 && !isLineBreak(text, start - 1)) start--;
  while (end < text.length && !isLineBreak(text, end)) end++;
  if (text.startsWith('\r\n', end)) end++;
  return { start, end: Math.min(text.length, end + 1) };
}
