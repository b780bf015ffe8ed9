import { wordsOfLabel } from '../labelProjection';
import { isSlotWord, type KnownRow } from './types';

/** Words, pairs of neighbours with both ends, slots by type, the words of their types, and by name. */
export function wordFeatures({ words, slotNames }: KnownRow): string[] {
  const features = [...words];
  let before = '<';
  for (const word of [...words, '>']) {
    features.push(`${before} ${word}`);
    before = word;
  }
  for (const word of words) {
    if (isSlotWord(word)) features.push(...typeWords(word).map((part) => `type:${part}`));
  }
  features.push(...slotNames.map((name) => `slot:${name.toLowerCase()}`));
  return features;
}

/** Slots by name, and all of them together: intents that say much the same differ in what they are told. */
export function slotFeatures({ kind, slotNames }: KnownRow): string[] {
  if (kind === 'name') return [];
  const names = slotNames.map((name) => name.toLowerCase()).sort();
  return [...names, `all:${names.join(' ')}`];
}

/** `{AMAZON.City}` speaks of a city. */
export function typeWords(slotWord: string): string[] {
  return wordsOfLabel(slotWord.slice(1, -1));
}

const shortest = 3;
const longest = 5;

/** Three to five characters (UTF-16 units) of every word, its ends marked. */
export function characterFeatures({ words }: KnownRow): string[] {
  return words.filter((word) => !isSlotWord(word)).flatMap(characterGrams);
}

function characterGrams(word: string): string[] {
  const marked = `<${word}>`;
  const grams: string[] = [];
  for (let length = shortest; length <= Math.min(longest, marked.length); length++) {
    for (let start = 0; start + length <= marked.length; start++) {
      grams.push(marked.slice(start, start + length));
    }
  }
  return grams;
}
