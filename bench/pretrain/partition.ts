import { createRandom, seedFrom } from '../../server/src/base/random';
import { wordsOfLabel } from '../../server/src/nlu/labelProjection';
import type { Domain } from './domain';
import type { Corpus, PretrainingRow } from './readCorpora';
import { valuesOf } from './rehearsal';
import type { SkillFile } from './skillDomains';

/** What one part of every batch is drawn from, always the same part of the rows: no thread needs to hold them all. */
export interface Part {
  readonly corpora: readonly {
    /** Number of the domain. */
    readonly domain: number;
    readonly rows: readonly PretrainingRow[];
    /** Rows that training never sees. */
    readonly keptOut: readonly PretrainingRow[];
  }[];
  readonly skills: readonly SkillFile[];
}

/** Rows of a corpus that a part has at least: fewer would not fill its chunks. */
const fewestRows = 400;
const keptOutShare = 0.02;
/** Kept-out rows that a part has of a corpus at most. */
const mostKeptOut = 40;

export const domainOf = (corpus: Corpus): Domain => ({
  name: corpus.name,
  language: corpus.language,
  intents: corpus.intents.length > 0 ? corpus.intents : [''],
  slots: corpus.slots,
  labelWords: {
    intents: (corpus.intents.length > 0 ? corpus.intents : ['']).map(wordsOfLabel),
    slots: corpus.slots.map(wordsOfLabel),
  },
  values: valuesOf(corpus),
  hasHead: true,
});

/** Rows of every corpus over as many parts as it fills, those with the fewest rows first. */
export function partition(
  corpora: readonly Corpus[],
  skills: readonly SkillFile[],
  parts: number,
  seed: number,
): Part[] {
  const found = Array.from({ length: parts }, () => ({
    corpora: [] as Part['corpora'][number][],
    skills: [] as SkillFile[],
    size: 0,
  }));
  corpora.forEach(({ name, rows }, domain) => {
    const shuffled = createRandom(seedFrom(`partition ${name}`, seed)).shuffle(rows);
    const shares = Math.max(1, Math.min(parts, Math.floor(rows.length / fewestRows)));
    const takers = [...found].sort((a, b) => a.size - b.size).slice(0, shares);
    takers.forEach((part, taker) => {
      const own = shuffled.filter((_, index) => index % shares === taker);
      const kept = Math.min(mostKeptOut, Math.floor(keptOutShare * own.length));
      part.corpora.push({ domain, rows: own.slice(kept), keptOut: own.slice(0, kept) });
      part.size += own.length;
    });
  });
  createRandom(seedFrom('skills', seed))
    .shuffle(skills)
    .forEach((skill, index) => {
      found[index % parts]!.skills.push(skill);
    });
  return found.map(({ corpora: own, skills: ownSkills }) => ({ corpora: own, skills: ownSkills }));
}
