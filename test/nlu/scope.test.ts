import { describe, expect, it } from 'vitest';
import { scopeOf, scopeThreshold, shareOfStrange, withFallback } from '../../server/src/nlu/scope';

const prediction = (scope: number) => ({
  utterance: 'open the pod bay doors',
  intent: 'PlayIntent',
  confidence: 0.6,
  slots: [{ name: 'song', tokenStart: 0, tokenEnd: 1, start: 0, end: 4, value: 'open', confidence: 0.9 }],
  alternatives: [{ intent: 'StopIntent', confidence: 0.4 }],
  scope,
});

describe('scope', () => {
  it('is likelier with confidence and less likely with strange words', () => {
    const of = (confidence: number, strangeWords: number) => scopeOf({ confidence, strangeWords, tokens: 4 });
    expect(of(0.99, 0)).toBeGreaterThan(of(0.5, 0));
    expect(of(0.9, 0)).toBeGreaterThan(of(0.9, 0.5));
    expect(of(0.999, 0)).toBeGreaterThan(scopeThreshold);
    expect(of(0.3, 1)).toBeLessThan(scopeThreshold);
  });

  it('is none for nothing said', () => {
    expect(scopeOf({ confidence: 1, strangeWords: 0, tokens: 0 })).toBe(0);
  });

  it('counts words that neither a span nor a list nor a sample accounts for', () => {
    expect(shareOfStrange(4, [{ name: 'song', start: 1, end: 3 }], (token) => token === 0)).toBe(0.25);
  });
});

describe('the fallback', () => {
  it('takes an utterance that belongs to no intent, and names the nearest one', () => {
    const heard = withFallback(prediction(0.1), 'AMAZON.FallbackIntent');
    expect(heard).toMatchObject({ intent: 'AMAZON.FallbackIntent', confidence: 0.9, slots: [] });
    expect(heard.alternatives.map(({ intent }) => intent)).toEqual(['PlayIntent', 'StopIntent']);
  });

  it('leaves all others alone', () => {
    const sure = prediction(scopeThreshold);
    expect(withFallback(sure, 'AMAZON.FallbackIntent')).toBe(sure);
  });
});
