/**
 * What the parts of a parse cost, in the order of how much has to be believed. Words of the sample cost nothing, so that of two samples
 * the one with more words of its own goes first.
 */
export const prices = {
  /** A slot whose value a list or a recogniser knows. */
  listedSlot: 0.1,
  /** A slot with words that no list holds, and each of these words. */
  openSlot: 0.3,
  openWord: 0.5,
  /** Each word of courtesy around the sample that the sample itself does not have. */
  courtesyWord: 0.2,
} as const;
