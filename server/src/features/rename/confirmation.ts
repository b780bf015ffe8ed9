import { URI, Utils } from 'vscode-uri';
import type { SourceDocument } from '../../analysis/snapshot';
import { t } from '../../base/l10n';
import { capitalised } from '../hover/listed';
import type { ModelSymbol } from '../symbolAt';
import type { Confirmation } from '../workspaceEdits';
import { kindName } from './nameRules';

/** What the editor asks before a rename changes another file. */
export function confirmationFor({ uri }: SourceDocument, symbol: ModelSymbol, newName: string): Confirmation {
  const file = Utils.basename(URI.parse(uri));
  return {
    label: t('Rename in {0}', file),
    description: t("{0} '{1}' becomes '{2}'.", capitalised(kindName(symbol.kind)), symbol.name, newName),
  };
}
