import { mix } from './featureIndex';
import type { KnownValues } from './knownValues';
import type { WordKeys } from './wordKeys';

const edge = 0x5eed;
const kind = { always: 1, word: 2, pair: 3, ngram: 4, slot: 5, framePair: 6 };

/**
 * What tells an utterance's intent: its words, pairs of neighbours, character n-grams, the slots that its words
 * could fill, and the pairs once more with known values replaced by their slots.
 */
export function intentKeys(words: readonly WordKeys[], known: KnownValues): ReadonlySet<number> {
  const keys = new Set<number>([kind.always]);
  const plain = words.map(({ word }) => word);
  addPairs(keys, plain, kind.pair);
  for (const { word, ngrams } of words) {
    keys.add(mix(kind.word, word));
    for (const ngram of ngrams) {
      keys.add(mix(kind.ngram, ngram));
    }
  }
  for (const slot of known.slots) {
    keys.add(mix(kind.slot, slot));
  }
  if (known.slots.length > 0) {
    addPairs(keys, frameOf(plain, known), kind.framePair);
  }
  return keys;
}

function addPairs(keys: Set<number>, words: readonly number[], pairKind: number): void {
  let before = edge;
  for (const word of words) {
    keys.add(mix(mix(pairKind, before), word));
    before = word;
  }
  keys.add(mix(mix(pairKind, before), edge));
}

/** The words, those of one value as one sign. */
function frameOf(words: readonly number[], { signs }: KnownValues): number[] {
  const frame: number[] = [];
  words.forEach((word, token) => {
    const sign = signs[token]!;
    if (sign === 0) {
      frame.push(word);
    } else if (frame.at(-1) !== sign) {
      frame.push(sign);
    }
  });
  return frame;
}
