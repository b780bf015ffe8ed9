import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTable, readPivots } from '../../../bench/pretrain/pivots';

const english = {
  words: ['light', 'lamp', 'room', 'play'],
  table: Float32Array.from([2, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2]),
  width: 3,
};

describe('vectors by pivots', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pivots-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const read = (language: string, lines: readonly string[]) => {
    const path = join(folder, `${language}.tsv.gz`);
    writeFileSync(path, gzipSync(lines.join('\n')));
    return readPivots(path, language, english);
  };

  it('are weighted means of the English vectors, as long as those are in the mean', () => {
    const pivots = read('de', ['licht\t0.9\tlight:0.75 play:0.25', 'lampe\t0.9\tlamp:1']);
    const vector = pivots.get('licht')!;
    expect(Math.hypot(...vector)).toBeCloseTo(2);
    expect(vector[0]! / vector[2]!).toBeCloseTo(3);
    expect([...pivots.get('lampe')!]).toEqual([2, 0, 0]);
  });

  it('are not there for words without a known pivot, and for what the tokenizer cuts', () => {
    const pivots = read('fr', [
      'inconnu\t0.9\tnowhere:1',
      'deux mots\t0.9\tlight:1',
      '',
      'jouer\t0.8\tplay:1',
    ]);
    expect([...pivots.keys()]).toEqual(['jouer']);
  });

  describe('as the table of a language', () => {
    const pivots = new Map([
      ['lampe', Float32Array.of(2, 0, 0)],
      ['zimmer', Float32Array.of(0, 2, 0)],
      ['spielen', Float32Array.of(0, 0, 2)],
      ['selten', Float32Array.of(0, 2, 0)],
    ]);
    const rowOf = (table: ReturnType<typeof languageTable>, word: string): number[] => {
      const at = table.words.indexOf(word);
      return at < 0 ? [] : [...table.table.subarray(3 * at, 3 * at + 3)];
    };

    it('has the words of the training rows first, the commonest at its head, then the other pivots', () => {
      const table = languageTable(
        'de',
        pivots,
        new Map([
          ['zimmer', 3],
          ['spielen', 9],
        ]),
        10,
      );
      expect(table.words).toEqual(['spielen', 'zimmer', 'lampe', 'selten']);
      expect(languageTable('de', pivots, new Map([['zimmer', 1]]), 2).words).toEqual(['zimmer', 'lampe']);
    });

    it('makes a word that has no pivots of what begins like it, or of its parts', () => {
      const table = languageTable(
        'de',
        pivots,
        new Map([
          ['spiele', 2],
          ['zimmerlampe', 1],
          ['qqq', 1],
        ]),
        10,
      );
      expect(rowOf(table, 'spiele')).toEqual([0, 0, 2]);
      const compound = rowOf(table, 'zimmerlampe');
      expect(compound[0]).toBeCloseTo(Math.SQRT2);
      expect(compound[1]).toBeCloseTo(Math.SQRT2);
      expect(table.words).not.toContain('qqq');
    });

    it('has a word under the form that it is looked up by', () => {
      const french = languageTable(
        'fr',
        new Map([['album', Float32Array.of(1, 0, 0)]]),
        new Map([["l'album", 4]]),
        10,
      );
      expect(french.words).toEqual(['album']);
    });
  });
});
