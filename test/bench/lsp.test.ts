import { describe, expect, it } from 'vitest';
import { generatedModel } from '../../bench/lsp/generatedModel';
import type { Measured } from '../../bench/lsp/measure';
import { placesIn } from '../../bench/lsp/places';
import { growthOf, toJson, toMarkdown } from '../../bench/lsp/report';
import { replaceBetweenMarks } from '../../bench/report/marks';
import { checkModel } from '../../server/src/analysis/check';
import { createCatalog } from '../../server/src/catalog/catalog';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';

describe('a generated model', () => {
  it.each([10_000, 300_000])('of %i characters is about so long and sound', (characters) => {
    const text = generatedModel(characters, 1);
    expect(text.length / characters).toBeGreaterThan(0.7);
    expect(text.length / characters).toBeLessThan(1.3);
    const model = parseInteractionModel(text, 'en-US.json');
    expect(model.problems).toEqual([]);
    const errors = checkModel(model, createCatalog()).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('is the same for the same seed only', () => {
    expect(generatedModel(20_000, 3)).toBe(generatedModel(20_000, 3));
    expect(generatedModel(20_000, 3)).not.toBe(generatedModel(20_000, 4));
  });
});

it('places are those of the sample in the middle', () => {
  const text =
    '{"intents": [\n{"name": "A", "samples": ["one", "two"]},\n{"name": "B", "samples": ["a {s}"]}]}';
  const { sampleEnd, slot, intentName } = placesIn(text);
  expect(sampleEnd).toEqual({ line: 1, character: text.split('\n')[1]!.indexOf('two') + 3 });
  expect(slot).toEqual({ line: 2, character: text.split('\n')[2]!.indexOf('{s}') + 2 });
  expect(intentName).toEqual({ line: 1, character: text.split('\n')[1]!.indexOf('A') + 1 });
});

describe('the report', () => {
  const measured = (bytes: number, milliseconds: number): Measured => ({
    name: 'm',
    bytes,
    diagnostics: 3,
    open: 100,
    keystrokes: [milliseconds],
    completions: [],
    hovers: [4],
    renames: [5],
    memory: { now: 150, peak: 180 },
    reasons: { completion: 'the server does not offer it' },
  });
  const results = {
    environment: { date: 'today', commit: 'c', node: 'v20', cores: 2, seed: 1 },
    largest: measured(2e6, 20),
    generated: [measured(1e4, 1), measured(1e6, 10)],
    instead: undefined,
  };

  it('has the keys that are asked for, null where there is no figure', () => {
    expect(toJson(results)).toMatchObject({
      openMs: 100,
      diagnosticsP50Ms: 20,
      diagnosticsP95Ms: 20,
      completionP50Ms: null,
      hoverP50Ms: 4,
      renameMs: 5,
      rssMB: 150,
      growthExponent: 0.5,
      reasons: { completion: 'the server does not offer it' },
    });
  });

  it('tells the growth, the targets and why a figure is not there', () => {
    expect(growthOf(results.generated)).toBeCloseTo(0.5);
    const table = toMarkdown(results);
    expect(table).toContain(
      '| m | 2.0 MB | 3 | 100 ms | 20 ms | 20 ms | none | 4.0 ms | 5.0 ms | 150 (180) MB |',
    );
    expect(table).toContain('diagnostics within 50 ms held, completion within 30 ms not measured');
    expect(table).toContain('No completion: the server does not offer it.');
  });

  it('goes between its marks', () => {
    expect(replaceBetweenMarks('a\n<!-- lsp -->\nold\n<!-- /lsp -->\nb', 'lsp', 'new')).toBe(
      'a\n<!-- lsp -->\nnew\n<!-- /lsp -->\nb',
    );
    expect(() => replaceBetweenMarks('no marks', 'lsp', 'new')).toThrow('<!-- lsp -->');
  });
});
