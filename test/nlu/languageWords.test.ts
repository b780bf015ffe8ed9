import { describe, expect, it } from 'vitest';
import { encodeLanguageWords } from '../../bench/pretrain/languageWordsFile';
import { createRandom } from '../../server/src/base/random';
import { CheckpointError } from '../../server/src/nlu/api';
import { decodeLanguageWords, inLanguage } from '../../server/src/nlu/languageWords';
import { tinyPretrained } from '../support/tinyTraining';

const width = 6;
const words = ['musik', 'strasse', 'größe', '音楽'];
const random = createRandom(4);
const table = Float32Array.from({ length: words.length * width }, () => random.normal());
const file = encodeLanguageWords('de', 'here', { words, table, width });

describe('the words of a language', () => {
  it('come back as they were, but for what 4 bits leave', () => {
    const { language, vectors } = decodeLanguageWords(file);
    expect(language).toBe('de');
    words.forEach((word, row) => {
      const found = new Float32Array(width);
      expect(vectors.copyTo(word, found, 0)).toBe(true);
      const own = table.subarray(row * width, (row + 1) * width);
      const off = Math.hypot(...found.map((value, column) => value - own[column]!));
      expect(off / Math.hypot(...own)).toBeLessThan(0.15);
    });
  });

  it('are found in other forms too, and leave zeros where a word is unknown', () => {
    const { vectors } = decodeLanguageWords(file);
    const [street, other] = [new Float32Array(width), new Float32Array(width)];
    vectors.copyTo('strasse', street, 0);
    expect(vectors.copyTo('straße', other, 0)).toBe(true);
    expect(other).toEqual(street);
    expect(vectors.copyTo('unbekannt', other, 0)).toBe(false);
    expect(other).toEqual(new Float32Array(width));
  });

  it('take the place of the English ones, which labels still go by', () => {
    const pretrained = tinyPretrained();
    const german = inLanguage(pretrained, decodeLanguageWords(file));
    const target = new Float32Array(width);
    expect(german.vectors.copyTo('play', target, 0)).toBe(false);
    expect(german.labelVectors.copyTo('play', target, 0)).toBe(true);
    expect(german.labelVectors.copyTo('musik', target, 0)).toBe(true);
    expect(german.hash).not.toBe(pretrained.hash);
  });

  it.each([
    ['cut short', file.slice(0, -1)],
    ['empty', new Uint8Array(0)],
    ['of another format', new TextEncoder().encode('{"format":"other"}\n')],
  ])('say so when the file is %s', (_, bytes) => {
    expect(() => decodeLanguageWords(bytes)).toThrow(CheckpointError);
  });
});
