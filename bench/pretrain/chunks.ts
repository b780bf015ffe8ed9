import { type Random, createRandom, seedFrom } from '../../server/src/base/random';
import type { Chunk, Domain } from './domain';
import type { PretrainingRow } from './readCorpora';
import type { SkillDomain } from './skillDomains';

export interface ChunkSources {
  readonly corpora: readonly { readonly domain: Domain; readonly rows: readonly PretrainingRow[] }[];
  readonly skills: readonly SkillDomain[];
  /** Tokens in a chunk, about. */
  readonly tokens: number;
  /** Share of chunks that are of skills. */
  readonly skillShare: number;
  /** How often a skill comes in one pass over the skills, each time with other values. */
  timesOf(skill: SkillDomain): number;
}

/** The chunks of one part, without end. @param name of the part, so that parts do not repeat each other */
export function* chunksOf(sources: ChunkSources, name: string, seed: number): Generator<Chunk, never> {
  const random = createRandom(seedFrom(`chunks ${name}`, seed));
  const ofCorpora = endless((pass) => corpusChunks(sources, pass, random));
  const ofSkills = endless((pass) => skillChunks(sources, pass, random));
  const hasBoth = sources.corpora.length > 0 && sources.skills.length > 0;
  const share = hasBoth ? sources.skillShare : Number(sources.skills.length > 0);
  for (;;) yield (random.next() < share ? ofSkills : ofCorpora).next().value;
}

function* endless(pass: (index: number) => Chunk[]): Generator<Chunk, never> {
  for (let index = 0; ; index++) {
    const chunks = pass(index);
    if (chunks.length === 0) throw new Error('There is nothing to draw chunks from.');
    yield* chunks;
  }
}

/** Intents that the rows of an episode are of, about; a corpus with more is cut both ways, pass by pass. */
const episodeIntents = 10;

/** One pass over the corpora: rows of like length go together, in every other pass those of few intents. */
function corpusChunks({ corpora, tokens }: ChunkSources, pass: number, random: Random): Chunk[] {
  const chunks = corpora.flatMap(({ domain, rows }) => {
    const groups = Math.ceil(domain.intents.length / episodeIntents);
    const groupOf = new Map(
      domain.intents.map((intent) => [intent, pass % 2 === 1 ? random.integer(groups) : 0]),
    );
    const group = ({ intent }: PretrainingRow): number => groupOf.get(intent ?? '') ?? 0;
    // Shuffled first: utterances of one length meet other ones every pass.
    const ordered = random
      .shuffle(rows)
      .sort((a, b) => group(a) - group(b) || a.tokens.length - b.tokens.length);
    return cut(domain, ordered, tokens);
  });
  return random.shuffle(chunks);
}

function skillChunks({ skills, tokens, timesOf }: ChunkSources, pass: number, random: Random): Chunk[] {
  const chunks = skills.flatMap((skill) => {
    const times = timesOf(skill);
    return Array.from({ length: times }, (_, time) =>
      cut(skill, random.shuffle(skill.rowsOf(pass * times + time)), tokens),
    ).flat();
  });
  return random.shuffle(chunks);
}

/** Consecutive rows with about so many tokens; what is left at the end goes where it fits, or stands alone. */
function cut(domain: Domain, rows: readonly PretrainingRow[], tokens: number): Chunk[] {
  const chunks: Chunk[] = [];
  let taken: PretrainingRow[] = [];
  let sum = 0;
  for (const row of rows) {
    taken.push(row);
    sum += row.tokens.length;
    if (sum >= tokens) {
      chunks.push({ domain, rows: taken });
      taken = [];
      sum = 0;
    }
  }
  if (sum > tokens / 2 || (chunks.length === 0 && taken.length > 0)) chunks.push({ domain, rows: taken });
  return chunks;
}
