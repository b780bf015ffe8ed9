import type { SkillText } from '../skillText';

/** How like an utterance is to the sample that it is likest to: cosine of their letter trigrams, 0 to 1. */
export type Likeness = (tokens: readonly string[]) => number;

/** More samples than that are thinned out evenly: the likest one is then one of those that are left, or like it. */
const mostSamples = 3000;

/** @param skill its samples count with their words outside slots */
export function createLikeness(skill: SkillText): Likeness {
  let index: SampleIndex | undefined;
  return (tokens) => {
    index ??= indexOf(textsOf(skill));
    return likest(trigrams(tokens.join(' ')), index);
  };
}

interface SampleIndex {
  /** By trigram, the samples that have it. */
  readonly samples: ReadonlyMap<string, readonly number[]>;
  /** By sample, its trigrams. */
  readonly sizes: readonly number[];
}

function textsOf({ grammar }: SkillText): string[] {
  const texts = new Set(
    grammar.samples.map(({ parts }) => parts.filter((part) => typeof part === 'string').join(' ')),
  );
  texts.delete('');
  const step = Math.max(1, texts.size / mostSamples);
  return [...texts].filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function indexOf(texts: readonly string[]): SampleIndex {
  const samples = new Map<string, number[]>();
  const sizes = texts.map((text, sample) => {
    const own = trigrams(text);
    for (const trigram of own) {
      const known = samples.get(trigram);
      if (known) known.push(sample);
      else samples.set(trigram, [sample]);
    }
    return own.size;
  });
  return { samples, sizes };
}

function likest(own: ReadonlySet<string>, { samples, sizes }: SampleIndex): number {
  const shared = new Uint16Array(sizes.length);
  for (const trigram of own) for (const sample of samples.get(trigram) ?? []) shared[sample]!++;
  return sizes.reduce(
    (best, size, sample) => Math.max(best, shared[sample]! / Math.sqrt(size * own.size)),
    0,
  );
}

function trigrams(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)));
}
