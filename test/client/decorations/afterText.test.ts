import { describe, expect, it } from 'vitest';
import {
  afterText,
  confidenceText,
  neutralText,
  percent,
  type TextStyle,
  verdictOf,
} from '../../../src/decorations/afterText';
import { inEnglish } from '../../../src/words';
import { predictionOf, slotOf, utteranceOf } from './predictionOf';

const style: TextStyle = { confidence: 'word', intentNames: 'short', maxLength: 60, t: inEnglish };

describe('the text behind a sample', () => {
  it('is short where all is well: the intent without its ending, and the slots', () => {
    const line = predictionOf({ slots: [slotOf('movie', 'movie'), slotOf('time', 'time')] });
    expect(afterText(line, style)).toBe('✓ PlayMovie · movie, time');
  });

  it('says in plain words and first that another intent was heard', () => {
    expect(afterText(predictionOf({ intent: 'BookTicketIntent' }), style)).toBe('✗ hears BookTicket instead');
  });

  it('says of a sample that two intents share that the other one takes it too, not instead', () => {
    const line = predictionOf({ intent: 'BookTicketIntent' });
    expect(afterText(line, style, { isShared: true })).toBe('✗ BookTicket takes it too');
  });

  it.each([
    [[slotOf('city', undefined)], [], '⚠ city not heard · PlayMovie'],
    [[slotOf('date', 'time')], [], '⚠ date heard as time · PlayMovie'],
    [[slotOf('date', 'date')], ['city', 'city'], '⚠ also hears city · PlayMovie'],
    [
      [slotOf('date', 'time'), slotOf('city', undefined)],
      [],
      '⚠ date heard as time, city not heard · PlayMovie',
    ],
  ])('complains about slots %#', (slots, extraSlots, text) => {
    expect(afterText(predictionOf({ slots, extraSlots }), style)).toBe(text);
  });

  it.each([
    ['AMAZON.StopIntent', 'AMAZON.Stop'],
    ['Intent', 'Intent'],
    ['AMAZON.Intent', 'AMAZON.Intent'],
  ])('shortens %s to %s', (intent, text) => {
    expect(neutralText(predictionOf({ intent }), style)).toBe(`… ${text}`);
  });

  it('writes intents in full where that is set', () => {
    expect(afterText(predictionOf(), { ...style, intentNames: 'full' })).toBe('✓ PlayMovieIntent');
  });

  it('names a slot once that a sample has twice', () => {
    const line = predictionOf({ slots: [slotOf('city', 'city'), slotOf('city', 'city')] });
    expect(afterText(line, style)).toBe('✓ PlayMovie · city');
  });

  it('is cut where it would run over the length that is set', () => {
    const slots = Array.from({ length: 30 }, (_, i) => slotOf(`slot${i}`, undefined));
    const text = afterText(predictionOf({ slots }), style);
    expect(text.length).toBe(60);
    expect(text.endsWith('…')).toBe(true);
  });

  it('speaks another language', () => {
    const t = (message: string, ...args: readonly (string | number)[]) =>
      inEnglish(message === 'hears {0} instead' ? 'versteht {0}' : message, ...args);
    expect(afterText(predictionOf({ intent: 'StopIntent' }), { ...style, t })).toBe('✗ versteht Stop');
  });
});

describe('how sure the model is', () => {
  it.each([
    [0.95, 'word', ''],
    [0.95, 'percent', ''],
    [0.8, 'word', 'fairly sure'],
    [0.4, 'word', 'unsure'],
    [0.8, 'bar', '▰▰▰▰▱'],
    [0.05, 'bar', '▰▱▱▱▱'],
    [0.72, 'percent', '72 %'],
    [0.4, 'off', ''],
  ] as const)('%d as %s', (share, shown, text) => {
    expect(confidenceText(share, shown, inEnglish)).toBe(text);
  });

  it('stands behind the rest', () => {
    expect(afterText(predictionOf({ confidence: 0.7 }), style)).toBe('✓ PlayMovie · fairly sure');
  });
});

describe('the text behind a line of a scratch file', () => {
  it('gives intent and slots with their values', () => {
    const line = utteranceOf({ slots: [slotOf(undefined, 'movie', 'dune'), slotOf(undefined, 'time')] });
    expect(afterText(line, style)).toBe('→ PlayMovie · movie: dune, time');
  });
});

describe('the text behind a line that somebody is writing', () => {
  it('is what is heard, without verdict and figure', () => {
    expect(neutralText(predictionOf({ intent: 'StopIntent', confidence: 0.3 }), style)).toBe('… Stop');
    expect(neutralText(undefined, style)).toBe('…');
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
