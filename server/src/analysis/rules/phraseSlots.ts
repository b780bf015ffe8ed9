import type { Intent, Slot } from '../../model/types';

/** The type that takes whatever users say. AMAZON.LITERAL did too, by rules of its own. */
const phraseType = 'AMAZON.SearchQuery';

/** The intent's slots that take free speech. */
export function phraseSlotsOf({ slots }: Intent): Slot[] {
  return slots.filter(({ type }) => type?.value === phraseType);
}

/** Their names. */
export function phraseNamesOf(intent: Intent): ReadonlySet<string> {
  return new Set(phraseSlotsOf(intent).map(({ name }) => name.value));
}
