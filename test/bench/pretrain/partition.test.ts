import { describe, expect, it } from 'vitest';
import { partition } from '../../../bench/pretrain/partition';
import type { Corpus } from '../../../bench/pretrain/readCorpora';

/** A corpus whose rows all differ. */
function corpusOf(name: string, size: number): Corpus {
  const rows = Array.from({ length: size }, (_, index) => ({
    tokens: [name, String(index)],
    intent: 'a',
    slots: [],
  }));
  return { name, licence: 'none', source: 'here', language: 'en', rows, intents: ['a'], slots: [] };
}

const skills = Array.from({ length: 11 }, (_, index) => ({
  name: `en-US/${index}`,
  path: `${index}.json`,
  locale: 'en-US',
}));
const corpora = [corpusOf('large', 5000), corpusOf('middle', 900), corpusOf('small', 60)];
const textOf = ({ tokens }: { readonly tokens: readonly string[] }): string => tokens.join(' ');

describe('the parts of a batch', () => {
  const parts = partition(corpora, skills, 4, 1);

  it('have every row once, in training or kept out of it', () => {
    const all = parts.flatMap((part) =>
      part.corpora.flatMap(({ rows, keptOut }) => [...rows, ...keptOut].map(textOf)),
    );
    expect(all.toSorted()).toEqual(corpora.flatMap(({ rows }) => rows.map(textOf)).toSorted());
  });

  it('keep a fiftieth of the rows out, forty in a part at most', () => {
    for (const { corpora: own } of parts) {
      for (const { rows, keptOut } of own) {
        expect(keptOut.length).toBe(Math.min(40, Math.floor(0.02 * (rows.length + keptOut.length))));
      }
    }
  });

  it('share a corpus only where each gets rows enough to fill its chunks', () => {
    const sharesOf = (domain: number) =>
      parts.filter((part) => part.corpora.some((corpus) => corpus.domain === domain)).length;
    expect([0, 1, 2].map(sharesOf)).toEqual([4, 2, 1]);
  });

  it('have every skill once, none many more than another', () => {
    expect(parts.flatMap((part) => part.skills.map(({ name }) => name)).toSorted()).toEqual(
      skills.map(({ name }) => name).toSorted(),
    );
    const counts = parts.map((part) => part.skills.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('are the same from one seed and others from another', () => {
    expect(partition(corpora, skills, 4, 1)).toEqual(parts);
    expect(partition(corpora, skills, 4, 2)).not.toEqual(parts);
  });
});
