/** Chosen on development skills with `npm run bench:ambiguity`. */

/** Shares of the kernel where words' meanings are known; what is left is the n-grams'. */
export const statesShare = 0.25;
export const vectorsShare = 0.2;
/** Share of the slots' names, whatever the language. */
export const slotsShare = 0.15;
/** Of the n-grams' part: words and pairs of words; the rest are n-grams of characters. */
export const wordsShare = 0.8;
/** What witnesses count, beside samples. */
export const rowWeight = { sample: 1, name: 1.5 } as const;
/** Rows of an intent with n samples weigh n to this power: a small intent beside a big one is not drowned. */
export const countExponent = -0.25;
/** Ridge where meanings are known, and where only letters are. */
export const ridge = { meaning: 0.5, letters: 1 } as const;

/** Shares of a skill's words that have a vector, between which trust in vectors and states grows from 0 to 1. */
const trustFrom = 0.5;
const trustFully = 0.8;

/** How far meanings count in a skill of whose words this share is known: in a language that was not pretrained, not at all. */
export function trustInMeaning(knownShare: number): number {
  return Math.min(1, Math.max(0, (knownShare - trustFrom) / (trustFully - trustFrom)));
}
