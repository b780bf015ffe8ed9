import { t } from '../../base/l10n';
import { escapeJson } from '../jsonStyle';
import { type FixSite, type Offer, shown } from './fix';

/** Writes the name that was probably meant. */
export function offerRename(to: string, { context, range }: FixSite): Offer[] {
  const { document } = context;
  const old = document.text.getText().slice(range.start, range.end);
  // Among escapes a rule marks more than it means; a name alone is what it is.
  if (document.part === 'model' && old.includes('\\') && /\s/.test(old)) return [];
  return [
    {
      title: t("Change '{0}' to '{1}'", shown(old), shown(to)),
      preferred: true,
      changes: () => [
        {
          document,
          change: { kind: 'replace', range, text: document.part === 'model' ? escapeJson(to) : to },
        },
      ],
    },
  ];
}
