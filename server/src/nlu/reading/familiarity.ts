import { groupBy } from '../../base/groupBy';
import type { SkillText } from '../skillText';
import type { WordVectors } from '../wordVectors';

/** How well a skill knows words. */
export interface Familiarity {
  /** 0 for a word of its samples or lists, or an inflection of one; up to 1 the less a word is like any of them. */
  strangeness(word: string): number;
}

/** Beginnings by which inflections of one word are found, and how much of the longer word they must share. */
const stemLetters = 4;
const stemShare = 0.7;

/** @param vectors of words, in which like words are near */
export function createFamiliarity(skill: SkillText, vectors: WordVectors | undefined): Familiarity {
  const { words } = skill.grammar.automaton;
  const memo = new Map<string, number>();
  const stems = groupBy([...skill.tellingWords], (word) => word.slice(0, stemLetters));
  const near = vectors && createNearness(skill.tellingWords, vectors);
  const judge = (word: string): number => {
    if (words.numberOf(word) !== 0 || /^\p{N}+$/u.test(word)) return 0;
    if (isInflection(word, stems)) return 0;
    return 1 - Math.max(0, near?.(word) ?? 0);
  };
  return {
    strangeness(word) {
      const known = memo.get(word) ?? judge(word);
      memo.set(word, known);
      return known;
    },
  };
}

function isInflection(word: string, stems: ReadonlyMap<string, readonly string[]>): boolean {
  if (word.length < stemLetters) return false;
  return (stems.get(word.slice(0, stemLetters)) ?? []).some((other) => {
    let shared = stemLetters;
    while (shared < Math.min(word.length, other.length) && word[shared] === other[shared]) shared++;
    return shared >= stemShare * Math.max(word.length, other.length);
  });
}

/** The greatest cosine between a word's vector and those of some words; undefined for a word without a vector. */
function createNearness(words: Iterable<string>, vectors: WordVectors): (word: string) => number | undefined {
  const { width } = vectors;
  let table: Float32Array[] | undefined;
  const unit = (word: string): Float32Array | undefined => {
    const vector = new Float32Array(width);
    if (!vectors.copyTo(word, vector, 0)) return undefined;
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  };
  return (word) => {
    const own = unit(word);
    if (!own) return undefined;
    table ??= Array.from(words).flatMap((other) => unit(other) ?? []);
    return table.reduce((most, other) => Math.max(most, dot(own, other)), 0);
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
