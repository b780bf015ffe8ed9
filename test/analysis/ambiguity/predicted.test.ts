import { describe, expect, it } from 'vitest';
import { findPredictedConflicts } from '../../../server/src/analysis/ambiguity/predicted';
import type { SamplePrediction } from '../../../server/src/analysis/types';

/** Samples one below the other, as `own > heard confidence: text`. */
function predictions(...lines: string[]): SamplePrediction[] {
  return lines.map((line, i) => {
    const [, expectedIntent, intent, confidence, text] = /^(\w+) > (\w+) ([\d.]+): (.*)$/.exec(line)!;
    return {
      range: { start: i * 100, end: i * 100 + text!.length },
      text: text!,
      expectedIntent: expectedIntent!,
      intent: intent!,
      confidence: Number(confidence),
      alternatives: [],
      slots: [],
      extraSlots: [],
    };
  });
}

describe('findPredictedConflicts', () => {
  it('is silent where every sample is heard as its own intent', () => {
    expect(findPredictedConflicts(predictions('A > A 0.9: play', 'B > B 0.4: stop'))).toEqual([]);
  });

  it('names the rival and its most similar sample', () => {
    const [finding, ...others] = findPredictedConflicts(
      predictions(
        'A > B 0.93: play {song} now',
        'B > B 1: stop the music',
        'B > B 1: play {title} right now',
      ),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      ruleId: 'predicted-elsewhere',
      severity: 'warning',
      part: 'model',
      range: { start: 0, end: 15 },
      related: [{ range: { start: 200 } }],
    });
    expect(finding?.message).toContain('belongs to A, but the model hears B (93 %)');
    expect(finding?.related[0]?.message).toContain('play {title} right now');
  });

  it('is milder where the model is unsure', () => {
    expect(findPredictedConflicts(predictions('A > B 0.5: play'))[0]?.severity).toBe('information');
  });

  it('has no related sample for an intent without samples, and keeps the part', () => {
    const [finding] = findPredictedConflicts(predictions('A > AMAZON_StopIntent 0.9: halt'), 'samples');
    expect(finding).toMatchObject({ part: 'samples', related: [] });
  });

  it('shortens a sample of 5,000 characters', () => {
    const [finding] = findPredictedConflicts(predictions(`A > B 0.9: ${'word '.repeat(1000)}end`));
    expect(finding!.message.length).toBeLessThan(250);
  });
});
