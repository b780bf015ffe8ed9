import { describe, expect, it } from 'vitest';
import type { FeatureContext } from '../../server/src/features/featureContext';
import { provideSemanticTokens, semanticTokensLegend } from '../../server/src/features/semanticTokens';
import type { TextRange } from '../../server/src/text/range';
import { contextOf, legacyContextOf } from '../support/featureContext';
import { musicSkill, musicSkillWith } from '../support/musicSkill';

/** Tokens decoded as an editor decodes them: `text type.modifier`. */
function decoded(context: FeatureContext, range?: TextRange): string[] {
  const { data } = provideSemanticTokens(context, range);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
    line += data[i]!;
    const end = { line, character: character + data[i + 2]! };
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => (data[i + 4]! >> bit) % 2 === 1);
    const type = [semanticTokensLegend.tokenTypes[data[i + 3]!], ...modifiers].join('.');
    tokens.push(`${context.document.text.getText({ start: { line, character }, end })} ${type}`);
  }
  return tokens;
}

describe('semantic tokens', () => {
  it('are slots and names, in the order of the text', () => {
    const tokens = decoded(contextOf(musicSkill));
    expect(tokens.slice(0, 13)).toEqual([
      'PlayIntent function.declaration',
      'song parameter.declaration',
      'SONG type',
      'song parameter',
      'song parameter',
      'artist parameter',
      'artist parameter.declaration',
      'AMAZON.Musician type.defaultLibrary',
      'song parameter',
      'song parameter',
      'artist parameter',
      'song parameter',
      'RateIntent function.declaration',
    ]);
    expect(tokens).toContain('AMAZON.StopIntent function.declaration.defaultLibrary');
    expect(tokens).toContain('SONG type.declaration');
    expect(tokens).toContain('Confirm.Play variable');
    expect(tokens.at(-1)).toBe('Valid.Song variable.declaration');
  });

  it('mark what is deprecated', () => {
    const { text } = musicSkillWith('AMAZON.Musician', 'AMAZON.LITERAL|');
    expect(decoded(contextOf(text))).toContain('AMAZON.LITERAL type.defaultLibrary.deprecated');
  });

  it('of a range are those of the whole that lie in it', () => {
    const context = contextOf(musicSkill);
    const start = musicSkill.indexOf('"RateIntent"');
    const end = musicSkill.indexOf('"types"');
    expect(decoded(context, { start, end })).toEqual([
      'RateIntent function.declaration',
      'song parameter.declaration',
      'SONG type',
      'stars parameter.declaration',
      'AMAZON.NUMBER type.defaultLibrary',
      'song parameter',
      'stars parameter',
      'AMAZON.StopIntent function.declaration.defaultLibrary',
    ]);
  });

  it('are the first words and the slots of a legacy pair', () => {
    const schema = '{"intents": [{"intent": "Paint", "slots": [{"name": "Hue", "type": "COLOURS"}]}]}';
    const context = legacyContextOf(schema, 'Paint it {red|Hue}\nOther {x}\n', 'samples');
    expect(decoded(context)).toEqual(['Paint function', 'Hue parameter', 'Other function', 'x parameter']);
  });

  it('are none in a text without names', () => {
    expect(provideSemanticTokens(contextOf('{ "languageModel": {"intents": [{"name": ""}, {}')).data).toEqual(
      [],
    );
  });
});
