import type { Match } from '../../nlu/types';
import { code } from '../describeModel';

const restsOn: Readonly<Record<Match['kind'], string>> = {
  exact: 'word for word',
  listed: 'with listed values',
  open: 'with words that no list holds',
};

/** Which sample takes the utterance, and on what that rests; empty where none does. */
export function describeMatch(match: Match | undefined): string {
  if (match === undefined) return '';
  return `As sample ${code(match.sample)} of ${code(match.intent)}, ${restsOn[match.kind]}.`;
}
