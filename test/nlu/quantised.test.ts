import { describe, expect, it } from 'vitest';
import { readQuantised, writeOut } from '../../server/src/nlu/quantised';
import { createWordVectors } from '../../server/src/nlu/wordVectors';

const specs = [
  { name: 'bytes', shape: [2, 2], quantization: { dtype: 'uint8', min: -1, scale: 0.5 } },
  { name: 'words', shape: [3], quantization: { dtype: 'uint16', min: 0, scale: 0.001 } },
] as const;
/** 0, 1, 2, 255 as bytes; 0, 1000, 65535 as little-endian 16-bit numbers. */
const bytes = new Uint8Array([0, 1, 2, 255, 0, 0, 0xe8, 0x03, 0xff, 0xff]);

describe('quantised weights', () => {
  it('are what their numbers, scale and minimum say', () => {
    const found = readQuantised(bytes, specs);
    expect([...writeOut(found.get('bytes')!)]).toEqual([-1, -0.5, 0, 126.5]);
    const words = writeOut(found.get('words')!);
    expect(words[1]).toBeCloseTo(1, 6);
    expect(words[2]).toBeCloseTo(65.535, 3);
  });

  it('that end too early are refused by name', () => {
    expect(() => readQuantised(bytes.subarray(0, 9), specs)).toThrow(
      /ends within the weights "words"; install/,
    );
  });
});

describe('word vectors', () => {
  it('are looked up in the table as it came, zeros for a stranger', () => {
    const vectors = createWordVectors(['stop', 'play'], readQuantised(bytes, specs).get('bytes')!, 2);
    const target = new Float32Array(6).fill(9);
    expect([vectors.copyTo('play', target, 0), vectors.copyTo('zzz', target, 2)]).toEqual([true, false]);
    expect([...target]).toEqual([0, 126.5, 0, 0, 9, 9]);
  });
});
