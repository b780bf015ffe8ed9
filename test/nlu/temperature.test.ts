import { describe, expect, it } from 'vitest';
import { fitTemperature } from '../../server/src/nlu/temperature';

const intents = ['Right', 'Wrong'];

/** Readings that are always so sure, of which a share is right. */
function temperatureOf(confidence: number, right: number, count: number): number {
  const readings = Array.from({ length: count }, () => ({
    intentProbabilities: Float32Array.of(confidence, 1 - confidence),
  }));
  const utterances = readings.map((_, i) => ({
    tokens: [],
    intent: i < right * count ? 'Right' : 'Wrong',
    slots: [],
  }));
  return fitTemperature(readings, intents, utterances);
}

describe('the temperature', () => {
  it('finds the confidence that is true, given enough samples', () => {
    const temperature = temperatureOf(0.99, 0.8, 4000);
    const odds = (0.99 / 0.01) ** (1 / temperature);
    expect(odds / (1 + odds)).toBeCloseTo(0.8, 1);
  });

  it('stays with the usual one where there is little to go by', () => {
    const usual = temperatureOf(0.9, 0.9, 0);
    expect(Math.abs(temperatureOf(0.99, 0, 1) - usual)).toBeLessThan(
      Math.abs(temperatureOf(0.99, 0, 300) - usual),
    );
  });
});
