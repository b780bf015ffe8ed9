import { describe, expect, it } from 'vitest';
import { type ChunkSources, chunksOf } from '../../../bench/pretrain/chunks';
import type { Chunk, Domain } from '../../../bench/pretrain/domain';
import type { PretrainingRow } from '../../../bench/pretrain/readCorpora';
import type { SkillDomain } from '../../../bench/pretrain/skillDomains';

const intents = Array.from({ length: 30 }, (_, index) => `intent${index}`);

function domainOf(name: string, language = 'en'): Domain {
  return {
    name,
    language,
    intents,
    slots: [],
    labelWords: { intents: intents.map(() => []), slots: [] },
    values: {},
    hasHead: true,
  };
}

/** Rows of two to nine tokens. */
const rows: PretrainingRow[] = Array.from({ length: 600 }, (_, index) => ({
  tokens: [`row${index}`, ...Array.from({ length: 1 + (index % 8) }, () => 'x')],
  intent: intents[index % 30]!,
  slots: [],
}));

/** A skill that tells of which of its passes a row is. */
function skillOf(name: string, language: string): SkillDomain {
  return {
    ...domainOf(name, language),
    hasHead: false,
    rowsOf: (pass) =>
      Array.from({ length: 12 }, (_, index) => ({
        tokens: [`pass${pass}`, `row${index}`, 'x', 'x'],
        intent: intents[index % 2]!,
        slots: [],
      })),
  };
}

const corpus = { domain: domainOf('corpus'), rows };
const skills = [skillOf('english', 'en'), skillOf('german', 'de')];
const sources: ChunkSources = {
  corpora: [corpus],
  skills,
  tokens: 48,
  skillShare: 0.25,
  timesOf: ({ language }) => (language === 'en' ? 3 : 1),
};

function take(count: number, given: ChunkSources = sources, seed = 1): Chunk[] {
  const chunks = chunksOf(given, 'part', seed);
  return Array.from({ length: count }, () => chunks.next().value);
}

const tokensOf = ({ rows: own }: Chunk): number => own.reduce((sum, { tokens }) => sum + tokens.length, 0);

describe('the chunks of a part', () => {
  it('have about as many tokens as asked for, and rows of one domain', () => {
    for (const chunk of take(200)) {
      expect(tokensOf(chunk)).toBeGreaterThan(24);
      expect(tokensOf(chunk)).toBeLessThan(48 + 9);
    }
  });

  it('are of skills as often as asked for', () => {
    const share = take(2000).filter(({ domain }) => !domain.hasHead).length / 2000;
    expect(Math.abs(share - 0.25)).toBeLessThan(0.04);
  });

  it('are of corpora alone, or of skills alone, where there is nothing else', () => {
    expect(take(50, { ...sources, skills: [] }).every(({ domain }) => domain.hasHead)).toBe(true);
    expect(take(50, { ...sources, corpora: [] }).some(({ domain }) => domain.hasHead)).toBe(false);
  });

  it('go through nearly all rows of a corpus before any comes again', () => {
    const chunks = take(90, { ...sources, skills: [] });
    const seen = new Set<string>();
    for (const { rows: own } of chunks) {
      if (own.some(({ tokens }) => seen.has(tokens[0]!))) break;
      for (const { tokens } of own) seen.add(tokens[0]!);
    }
    // What is left of a group at its end, less than half a chunk, is left out of the pass.
    expect(seen.size).toBeGreaterThan(0.9 * rows.length);
  });

  it('put rows of like length together', () => {
    const spreads = take(60, { ...sources, skills: [] }).map(({ rows: own }) => {
      const lengths = own.map(({ tokens }) => tokens.length);
      return Math.max(...lengths) - Math.min(...lengths);
    });
    expect(spreads.filter((spread) => spread <= 1).length).toBeGreaterThan(40);
  });

  it('bring a skill as often in a pass as asked for, every time with other values', () => {
    // One chunk is one of the skill's own passes here: 12 rows of four tokens.
    const chunks = take(40, { ...sources, corpora: [] });
    const english = chunks.filter(({ domain }) => domain.name === 'english');
    expect(english.length).toBe(30);
    const passes = english.map(({ rows: own }) => own[0]!.tokens[0]!);
    expect(new Set(passes).size).toBe(30);
  });

  it('are the same from one seed and others from another', () => {
    expect(take(40)).toEqual(take(40));
    expect(take(40)).not.toEqual(take(40, sources, 2));
  });

  it('are asked for in vain where there are neither rows nor skills', () => {
    expect(() => take(1, { ...sources, corpora: [], skills: [] })).toThrow('nothing to draw chunks from');
  });
});
