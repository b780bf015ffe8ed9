import { t } from '../../base/l10n';
import type { Match } from '../../nlu/types';
import { code } from '../describeModel';

function restsOn(kind: Match['kind']): string {
  switch (kind) {
    case 'exact':
      return t('word for word');
    case 'listed':
      return t('with listed values');
    case 'open':
      return t('with words that no list holds');
  }
}

/** Which sample takes the utterance, and on what that rests; empty where none does. */
export function describeMatch(match: Match | undefined): string {
  if (match === undefined) return '';
  return t('As sample {0} of {1}, {2}.', code(match.sample), code(match.intent), restsOn(match.kind));
}
