/** "Spell the difference": the hover of the flagged sample says which words pull it to its rival and which would hold it. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { t } from '../../base/l10n';
import type { Offer } from './fix';

/** VS Code's own; the cursor stands on the sample when a fix of its flag is chosen. */
const showHoverCommand = 'editor.action.showHover';

export function offerSpellDifference({ code }: Pick<Diagnostic, 'code'>): Offer[] {
  if (code !== 'confusable-sample') return [];
  const title = t('Show which words pull it there and which would help');
  return [{ title, changes: () => [], command: { title, command: showHoverCommand } }];
}
