import type { DocumentSymbol } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { provideDocumentSymbols } from '../../server/src/features/documentSymbols';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { musicSkill, musicSkillWith } from '../support/musicSkill';

/** One symbol a line, children indented. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap((symbol) => [
    `${indent}${symbol.name}${symbol.detail === undefined ? '' : ` (${symbol.detail})`}`,
    ...outline(symbol.children ?? [], `${indent}  `),
  ]);
}

describe('outline', () => {
  it('has everything of a model, in the order of the text', () => {
    expect(outline(provideDocumentSymbols(contextOf(musicSkill)))).toEqual([
      'music box (invocation name)',
      'PlayIntent (3 samples)',
      '  song (SONG)',
      '  artist (AMAZON.Musician)',
      'RateIntent (1 sample)',
      '  song (SONG)',
      '  stars (AMAZON.NUMBER)',
      'AMAZON.StopIntent (no samples)',
      'SONG (2 values)',
      '  hey jude (jude, hey you)',
      '  yesterday',
      'dialog',
      '  PlayIntent',
      '    song (asked for)',
      '    artist',
      'prompts',
      '  Confirm.Play (Shall I play {song}?)',
      '  Elicit.Song (Which song?)',
      '  Valid.Song (Not that one. Which?)',
    ]);
  });

  it('selects names', () => {
    const context = contextOf(musicSkill);
    const [, play] = provideDocumentSymbols(context);
    expect(context.document.text.getText(play!.selectionRange)).toBe('PlayIntent');
    expect(context.document.text.getText(play!.range)).toMatch(/^\{.*\}$/s);
  });

  it('has a name for what has none', () => {
    const { text } = musicSkillWith('"name": "RateIntent",', '|');
    expect(outline(provideDocumentSymbols(contextOf(text)))).toContain('(no name) (1 sample)');
  });

  it('gathers the lines of a legacy pair by intent', () => {
    const schema = '{"intents": [{"intent": "A"}, {"intent": "B"}]}';
    const samples = 'A one\nA two\nB three\nC four\nA five\n';
    expect(outline(provideDocumentSymbols(legacyContextOf(schema, samples, 'samples')))).toEqual([
      'A (2 samples)',
      'B (1 sample)',
      'C (1 sample)',
      'A (1 sample)',
    ]);
    expect(outline(provideDocumentSymbols(legacyContextOf(schema, samples, 'model')))).toEqual([
      'A (3 samples)',
      'B (1 sample)',
    ]);
  });
});
