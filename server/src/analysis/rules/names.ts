import { editDistance } from '../../text/editDistance';

/** What the service takes for the name of a slot type of one's own; intents and slots are much the same. */
export function isTypeName(name: string): boolean {
  return /^[A-Za-z][A-Za-z_]*$/.test(name);
}

/** What has no name yet is told that; a message about it could not say which one is meant. */
export function isNamed({ name }: { readonly name: { readonly value: string } }): boolean {
  return name.value.trim() !== '';
}

/** A name that can be suggested for a slot: digits are frowned upon and known to work. */
export function isSlotName(name: string): boolean {
  return /^[A-Za-z]\w*$/.test(name);
}

/**
 * The name of Amazon's that was probably meant. What all of them share tells nothing, and of short names one letter makes
 * another: `AMAZON.Thing` is no slip for `AMAZON.TIME`, nor `AMAZON.GoIntent` for `AMAZON.NoIntent`.
 */
export function nearestBuiltIn(name: string, known: readonly string[]): string | undefined {
  const isIntent = /Intent$/.test(name);
  const wanted = stemOf(name, isIntent);
  let best: string | undefined;
  let bestDistance = wanted.length < 4 ? 1 : wanted.length < 8 ? 2 : 3;
  for (const candidate of known) {
    const stem = stemOf(candidate, isIntent);
    if (Math.abs(stem.length - wanted.length) >= bestDistance || wanted.length > longest) continue;
    const distance = editDistance(wanted, stem);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Nobody mistypes longer ones. */
const longest = 100;

function stemOf(name: string, isIntent: boolean): string {
  const bare = name.replace(/^AMAZON\./, '');
  return (isIntent ? bare.replace(/Intent$/, '') : bare).toLowerCase();
}
