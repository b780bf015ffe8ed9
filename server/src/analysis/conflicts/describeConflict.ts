import type { Crossing } from '../../grammar/conflicts/pairSearch';
import { isBuiltIn } from '../rules/rule';
import type { ConflictKind } from '../types';
import type { ConflictCause } from './causes';

/** A sentence with the witness in quotes, the reason, and the mend. */
export function describeConflict(cause: ConflictCause, kind: ConflictKind, witness: string): string {
  const [a, b] = cause.intents;
  const more = cause.pairs.length > 1 ? ` (and ${cause.pairs.length - 1} more)` : '';
  return `Both ${a} and ${b} take "${witness}"${more}: ${reasonOf(cause)}. ${mendOf(cause, kind)}`;
}

function reasonOf({ crossings, pairs: [pair] }: ConflictCause): string {
  if (crossings.length === 0) {
    const hasSlots = pair!.first.parts.some((part) => typeof part !== 'string');
    return hasSlots ? 'their slots have the same type' : 'they say the same words';
  }
  return [...new Set(crossings.map(describeCrossing))].join(', and ');
}

function describeCrossing({ type, other }: Crossing): string {
  if (other === undefined) return `${nameOf(type.name)} takes the words of the other sample`;
  if (other === type) return `a value of ${nameOf(type.name)} goes on where another ends`;
  return `${nameOf(type.name)} and ${nameOf(other.name)} take the same words`;
}

/** A slot without a type has none to name. */
function nameOf(type: string): string {
  return type === '' ? 'a slot' : type;
}

function mendOf({ intents }: ConflictCause, kind: ConflictKind): string {
  switch (kind) {
    case 'built-in-phrase':
    case 'extended-built-in':
      return `Alexa gives ${intents.filter(isBuiltIn).join(', ')} what it knows as its own; word the other samples differently.`;
    case 'spelled-value':
      return 'Alexa takes the words for the sample that spells them out; keep them where they belong.';
    case 'custom':
      return 'Nothing tells them apart: let each say a word that the other does not, or tell the values apart.';
  }
}
