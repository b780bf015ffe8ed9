import { beforeAll, describe, expect, it } from 'vitest';
import { runToEnd } from '../../server/src/base/runToEnd';
import { type Encoder, createEncoder } from '../../server/src/nlu/encoder';
import { openPretrained } from '../../server/src/node/nodePretrained';
import { testEngine } from '../support/testEngine';

let encoder: Encoder;

beforeAll(async () => {
  const pretrained = await openPretrained('server/assets/pretrained', 'en-US');
  encoder = createEncoder(await testEngine(), pretrained!);
  return () => encoder.dispose();
});

const plain = (text: string) => ({ tokens: text.split(' '), slots: [] });
const encode = (...texts: string[]) => runToEnd(encoder.encodeSteps(texts.map(plain)));

describe('createEncoder', () => {
  it('gives each utterance the same states in any company', () => {
    const together = encode('play some music by queen', 'stop', 'what is the weather in berlin tomorrow');
    const [alone] = encode('stop');
    expect(together).toHaveLength(3);
    alone!.forEach((value, i) => void expect(together[1]![i]).toBeCloseTo(value, 5));
  });

  it('finds what means the same more alike than what does not', () => {
    const [play, start, weather] = encode('play some music', 'put on a song', 'is it going to rain');
    expect(cosine(play!, start!)).toBeGreaterThan(cosine(play!, weather!) + 0.2);
  });

  it('sees which words stand for a slot', () => {
    const tokens = ['play', 'hello', 'again'];
    const [none, slot] = runToEnd(
      encoder.encodeSteps([
        { tokens, slots: [] },
        { tokens, slots: [{ start: 1, end: 3 }] },
      ]),
    );
    expect(cosine(none!, slot!)).toBeLessThan(0.999);
  });

  it('takes an utterance without words', () => {
    expect(runToEnd(encoder.encodeSteps([{ tokens: [], slots: [] }]))[0]!.every(Number.isFinite)).toBe(true);
  });
});

function cosine(a: Float32Array, b: Float32Array): number {
  const dot = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}
