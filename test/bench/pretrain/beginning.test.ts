import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAsset } from '../../../bench/pretrain/asset';
import { beginWeights, beginWords, readBeginning } from '../../../bench/pretrain/beginning';
import { encodeLanguageWords } from '../../../bench/pretrain/languageWordsFile';
import { pretrainedVersion, wordVectorsName } from '../../../server/src/nlu/pretrained';

describe('a pretraining that begins with a network', () => {
  let folder: string;
  const german = { words: ['licht', 'spiel'], table: Float32Array.of(7, -7, 3, 7), width: 2 };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'beginning-'));
    const info = {
      formatVersion: pretrainedVersion,
      seed: 1,
      updates: 1,
      rows: 1,
      corpora: [],
      attributions: [],
    };
    const shape = { wordWidth: 2, characterWidth: 1, characterBuckets: 1, hidden: 1 };
    writeAsset(folder, { info, shape, words: ['light', 'play'] }, [
      { name: wordVectorsName, shape: [2, 2], values: Float32Array.of(1, -1, 0.5, 1) },
      { name: 'shared/forwardBias', shape: [4], values: Float32Array.of(0.25, -0.5, 1, 0) },
    ]);
    writeFileSync(join(folder, 'words.de.bin'), encodeLanguageWords('de', 'none', german));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its weights, and leaves alone those that it knows nothing of', () => {
    const numbers = [new Float32Array(4).fill(9), new Float32Array(2).fill(9)];
    const names = ['shared/forwardBias', 'corpus:intent/outputKernel'];
    expect(beginWeights(readBeginning(folder), names, (index) => numbers[index]!)).toBe(1);
    [0.25, -0.5, 1, 0].forEach((value, index) => {
      expect(numbers[0]![index]).toBeCloseTo(value, 4);
    });
    expect([...numbers[1]!]).toEqual([9, 9]);
  });

  it('has the vectors of the words that both know, language by language', () => {
    const blocks = [
      { language: 'en', words: ['play', 'new'], first: 0 },
      { language: 'de', words: ['neu', 'licht'], first: 2 },
      { language: 'ja', words: ['光'], first: 4 },
    ];
    const table = new Float32Array(10).fill(9);
    expect(beginWords(readBeginning(folder), blocks, table, 2)).toBe(2);
    expect(table[0]).toBeCloseTo(0.5, 2);
    expect(table[1]).toBeCloseTo(1, 2);
    expect([...table.subarray(2, 6)]).toEqual([9, 9, 9, 9]);
    expect(table[6]).toBeCloseTo(7, 4);
    expect(table[7]).toBeCloseTo(-7, 4);
    expect([...table.subarray(8)]).toEqual([9, 9]);
  });

  it('says what does not fit', () => {
    const beginning = readBeginning(folder);
    const names = ['shared/forwardBias'];
    expect(() => beginWeights(beginning, names, () => new Float32Array(8))).toThrow('--hidden');
    const blocks = [{ language: 'de', words: ['licht'], first: 0 }];
    expect(() => beginWords(beginning, blocks, new Float32Array(3), 3)).toThrow('2 numbers for de');
    expect(() => readBeginning(join(folder, 'nowhere'))).toThrow('holds no model.json');
  });
});
