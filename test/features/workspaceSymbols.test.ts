import { describe, expect, it } from 'vitest';
import { provideWorkspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { contextOf, legacyContextOf, modelUri, snapshotOf } from '../support/featureContext';
import { musicSkill } from '../support/musicSkill';

const germanUri = 'file:///skill/skill-package/interactionModels/custom/de-DE.json';

function found(query: string): string[] {
  const snapshots = [snapshotOf(musicSkill, modelUri), snapshotOf(musicSkill, germanUri)];
  return provideWorkspaceSymbols(snapshots, query).map(
    ({ name, containerName }) => `${name} (${containerName})`,
  );
}

describe('symbols of a workspace', () => {
  it('are found by letters in their order, in all locales', () => {
    expect(found('rtint')).toEqual(['RateIntent (en-US)', 'RateIntent (de-DE)']);
    expect(found('STAR')).toEqual(['stars (RateIntent, en-US)', 'stars (RateIntent, de-DE)']);
    expect(found('elicit')).toEqual(['Elicit.Song (en-US)', 'Elicit.Song (de-DE)']);
    expect(found('xyz')).toEqual([]);
  });

  it('are all there without a query', () => {
    expect(found('')).toHaveLength(22);
  });

  it('lie where the name stands', () => {
    const context = contextOf(musicSkill);
    const [symbol] = provideWorkspaceSymbols([context.snapshot], 'SONG');
    const { location } = symbol!;
    expect(location.uri).toBe(modelUri);
    expect('range' in location && context.document.text.getText(location.range)).toBe('SONG');
  });

  it('leave out the types that lie beside a legacy pair', () => {
    const schema = '{"intents": [{"intent": "Colour", "slots": [{"name": "Hue", "type": "COLOURS"}]}]}';
    const { snapshot } = legacyContextOf(schema, 'Colour it {Hue}\n', 'model');
    expect(provideWorkspaceSymbols([snapshot], 'colour').map(({ name }) => name)).toEqual(['Colour']);
  });
});
