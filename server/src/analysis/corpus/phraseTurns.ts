/** A phrase that Amazon has for a built-in intent: the how manieth of how many. */
export interface PhraseTurn {
  readonly place: number;
  readonly of: number;
}

/**
 * Phrases of a built-in intent in one pass; the next pass has the next ones. All of them were two thirds of what a median skill
 * was trained on, though their text alone finds them (`nlu/reading`). Chosen on the development skills, see "What each choice
 * is worth" in bench/README.md.
 */
const phrasesAPass = 6;

export function isTurn({ place, of }: PhraseTurn, pass: number): boolean {
  return (place + pass * phrasesAPass) % of < phrasesAPass;
}
