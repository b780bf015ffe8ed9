import type { InteractionModel } from '../../model/types';
import type { TextRange } from '../../text/range';

/** Those of the names that the model lacks. Nothing is missing from a model that has no intents yet. */
export function missingIntents({ intents }: InteractionModel, names: readonly string[]): string[] {
  const known = new Set(intents.map((intent) => intent.name.value));
  return intents.length === 0 ? [] : names.filter((name) => !known.has(name));
}

/** What a model lacks is told at the brace that opens it: marking the whole would colour the file. */
export function openingOf({ languageModelRange: { start, end } }: InteractionModel): TextRange {
  return { start, end: Math.min(start + 1, end) };
}
