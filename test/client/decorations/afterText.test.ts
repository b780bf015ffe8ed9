import { describe, expect, it } from 'vitest';
import { afterText, percent, verdictOf } from '../../../src/decorations/afterText';
import { predictionOf, slotOf, utteranceOf } from './predictionOf';

const written = { confidence: true };

describe('the text behind a sample', () => {
  it('ticks its own intent and names the slots heard', () => {
    const line = predictionOf({ slots: [slotOf('movie', 'movie'), slotOf('time', 'time')] });
    expect(afterText(line, written)).toBe('✓ PlayMovieIntent 97 % · movie, time');
  });

  it('says in a word and a sign that another intent was heard', () => {
    const line = predictionOf({ intent: 'BookTicketIntent', confidence: 0.81 });
    expect(afterText(line, written)).toBe('✗ hears BookTicketIntent 81 %');
  });

  it.each([
    [[slotOf('city', undefined)], [], '⚠ PlayMovieIntent 97 % · city not heard'],
    [[slotOf('date', 'time')], [], '⚠ PlayMovieIntent 97 % · date heard as time'],
    [[slotOf('date', 'date')], ['city', 'city'], '⚠ PlayMovieIntent 97 % · also hears city'],
    [
      [slotOf('date', 'time'), slotOf('city', undefined)],
      ['seat'],
      '⚠ PlayMovieIntent 97 % · date heard as time, city not heard, also hears seat',
    ],
  ])('complains about slots %#', (slots, extraSlots, text) => {
    expect(afterText(predictionOf({ slots, extraSlots }), written)).toBe(text);
  });

  it('leaves the confidence out where that is set', () => {
    expect(afterText(predictionOf(), { confidence: false })).toBe('✓ PlayMovieIntent');
  });

  it('names a slot once that a sample has twice', () => {
    const line = predictionOf({ slots: [slotOf('city', 'city'), slotOf('city', 'city')] });
    expect(afterText(line, written)).toBe('✓ PlayMovieIntent 97 % · city');
  });

  it('is cut where it would run over the screen', () => {
    const slots = Array.from({ length: 30 }, (_, i) => slotOf(`slot${i}`, undefined));
    const text = afterText(predictionOf({ slots }), written);
    expect(text.length).toBe(100);
    expect(text.endsWith('…')).toBe(true);
  });
});

describe('the text behind a line of a scratch file', () => {
  it('gives intent and slots with their values', () => {
    const line = utteranceOf({ slots: [slotOf(undefined, 'movie', 'dune'), slotOf(undefined, 'time')] });
    expect(afterText(line, written)).toBe('→ PlayMovieIntent 97 % · movie: dune, time');
  });
});

describe('verdicts', () => {
  it('put another intent before wrong slots', () => {
    const slots = [slotOf('city', undefined)];
    expect(verdictOf(predictionOf({ slots }))).toBe('slots');
    expect(verdictOf(predictionOf({ slots, intent: 'Other' }))).toBe('differs');
    expect(verdictOf(predictionOf())).toBe('agrees');
    expect(verdictOf(utteranceOf({ slots }))).toBe('utterance');
  });
});

describe('percent', () => {
  it.each([
    [0, '0 %'],
    [0.936, '94 %'],
    [0.9949, '99 %'],
    [0.998, '99 %'],
    [1, '100 %'],
  ])('of %d', (share, text) => expect(percent(share)).toBe(text));
});
