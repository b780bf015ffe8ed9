import { hashOf } from '../../base/hash';

const hashLength = 10;

/** Stands for a sample in what a checkpoint says of itself. */
export function learnedName(intent: string, key: string): string {
  return hashOf(`${intent}\n${key}`).slice(0, hashLength);
}
