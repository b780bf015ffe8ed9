import { t } from '../../base/l10n';
import type { Crossing } from '../../grammar/conflicts/pairSearch';
import { isBuiltIn } from '../rules/rule';
import type { ConflictKind } from '../types';
import type { ConflictCause } from './causes';

/** A sentence with the witness in quotes, the reason, and the mend. */
export function describeConflict(cause: ConflictCause, kind: ConflictKind, witness: string): string {
  const [a, b] = cause.intents;
  const more = cause.pairs.length > 1 ? t(' (and {0} more)', cause.pairs.length - 1) : '';
  return t(
    'Both {0} and {1} take "{2}"{3}: {4}. {5}',
    a,
    b,
    witness,
    more,
    reasonOf(cause),
    mendOf(cause, kind),
  );
}

function reasonOf({ crossings, pairs: [pair] }: ConflictCause): string {
  if (crossings.length === 0) {
    const hasSlots = pair!.first.parts.some((part) => typeof part !== 'string');
    return hasSlots ? t('their slots have the same type') : t('they say the same words');
  }
  return [...new Set(crossings.map(describeCrossing))].join(t(', and '));
}

function describeCrossing({ type, other }: Crossing): string {
  if (other === undefined) return t('{0} takes the words of the other sample', nameOf(type.name));
  if (other === type) return t('a value of {0} goes on where another ends', nameOf(type.name));
  return t('{0} and {1} take the same words', nameOf(type.name), nameOf(other.name));
}

/** A slot without a type has none to name. */
function nameOf(type: string): string {
  return type === '' ? 'a slot' : type;
}

function mendOf({ intents }: ConflictCause, kind: ConflictKind): string {
  switch (kind) {
    case 'built-in-phrase':
    case 'extended-built-in':
      return t(
        'Alexa gives {0} what it knows as its own; word the other samples differently.',
        intents.filter(isBuiltIn).join(', '),
      );
    case 'spelled-value':
      return t('Alexa takes the words for the sample that spells them out; keep them where they belong.');
    case 'custom':
      return t(
        'Nothing tells them apart: let each say a word that the other does not, or tell the values apart.',
      );
  }
}
