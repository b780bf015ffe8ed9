import { describe, expect, it } from 'vitest';
import { provideCodeLenses, showUsesCommand } from '../../server/src/features/codeLens';
import { contextOf, modelUri } from '../support/featureContext';
import { musicSkill, musicSkillWith } from '../support/musicSkill';

function lenses(text: string): string[] {
  const context = contextOf(text);
  return provideCodeLenses(context).map(
    ({ range, command }) => `${context.document.text.getText(range)}: ${command?.title}`,
  );
}

describe('code lenses', () => {
  it('count samples, slots, values and uses', () => {
    expect(lenses(musicSkill)).toEqual([
      'PlayIntent: 3 samples, 2 slots',
      'RateIntent: 1 sample, 2 slots',
      'SONG: 2 values',
      'SONG: used by 2 intents',
      'Confirm.Play: 1 use',
      'Elicit.Song: 1 use',
      'Valid.Song: 1 use',
    ]);
  });

  it('say what is not used', () => {
    const { text } = musicSkillWith('"elicitation": "Elicit.Song"', '|');
    expect(lenses(text)).toContain('Elicit.Song: not used');
  });

  it('show where the uses are', () => {
    const context = contextOf(musicSkill);
    const lens = provideCodeLenses(context).find(({ command }) => command?.title === 'used by 2 intents');
    expect(lens?.command?.command).toBe(showUsesCommand);
    const [uri, position, locations] = lens?.command?.arguments ?? [];
    expect(uri).toBe(modelUri);
    expect(position).toEqual(lens?.range.start);
    expect(locations).toHaveLength(2);
    expect(context.document.text.getText(locations[0].range)).toBe('SONG');
  });
});
