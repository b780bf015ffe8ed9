import { describe, expect, it } from 'vitest';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { provideInlayHints } from '../../server/src/features/inlayHints';
import type { TextRange } from '../../server/src/text/range';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { musicSkill } from '../support/musicSkill';

/** The text with its hints written in. */
function hinted(context: FeatureContext, range: TextRange): string {
  const { text } = context.document;
  const hints = provideInlayHints(context, range).map(({ position, label }) => ({
    at: text.offsetAt(position),
    label,
  }));
  let shown = text.getText();
  for (const { at, label } of hints.reverse()) shown = `${shown.slice(0, at)}${label}${shown.slice(at)}`;
  return shown;
}

describe('inlay hints', () => {
  it('tell the types of slots in samples, in the range alone', () => {
    const range = { start: musicSkill.indexOf('"RateIntent"'), end: musicSkill.indexOf('AMAZON.StopIntent') };
    const wanted = musicSkill.replace(
      'give {song} {stars} stars',
      'give {song: SONG} {stars: AMAZON.NUMBER} stars',
    );
    expect(hinted(contextOf(musicSkill), range)).toBe(wanted);
  });

  it('leave slots without a type alone', () => {
    const text = musicSkill.replace('play {song}"', 'play {other}"');
    const start = text.indexOf('play {other}');
    expect(provideInlayHints(contextOf(text), { start, end: start + 12 })).toEqual([]);
  });

  it('work in the samples of a legacy pair', () => {
    const schema = '{"intents": [{"intent": "Paint", "slots": [{"name": "Hue", "type": "COLOURS"}]}]}';
    const samples = 'Paint it {red|Hue}\nOther {x}\n';
    const context = legacyContextOf(schema, samples, 'samples');
    expect(hinted(context, { start: 0, end: samples.length })).toBe(
      'Paint it {red|Hue: COLOURS}\nOther {x}\n',
    );
  });
});
