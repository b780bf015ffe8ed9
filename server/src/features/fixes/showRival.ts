/** "Show the rival": the samples that a finding names, in a view beside the flagged one. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { t } from '../../base/l10n';
import { showUsesCommand } from '../codeLens';
import type { Offer } from './fix';
import { keepableRules } from './keepSample';

export function offerShowRival(
  { code, range, relatedInformation = [] }: Diagnostic,
  documentUri: string,
): Offer[] {
  if (typeof code !== 'string' || !keepableRules.has(code) || relatedInformation.length === 0) return [];
  const locations = relatedInformation.map(({ location }) => location);
  return [
    {
      title: t('Show its rival beside it'),
      changes: () => [],
      command: {
        title: t('Show its rival beside it'),
        command: showUsesCommand,
        arguments: [documentUri, range.start, locations],
      },
    },
  ];
}
