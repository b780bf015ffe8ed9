import { URI, Utils } from 'vscode-uri';
import type { SourceDocument } from '../../analysis/snapshot';
import type { ModelSymbol } from '../symbolAt';
import type { Confirmation } from '../workspaceEdits';
import { kindNames } from './nameRules';

/** What the editor asks before a rename changes another file. */
export function confirmationFor({ uri }: SourceDocument, symbol: ModelSymbol, newName: string): Confirmation {
  const what = symbol.kind === 'value' ? 'value' : kindNames[symbol.kind];
  const file = Utils.basename(URI.parse(uri));
  return {
    label: `Rename in ${file}`,
    description: `${what.charAt(0).toUpperCase()}${what.slice(1)} '${symbol.name}' becomes '${newName}'.`,
  };
}
