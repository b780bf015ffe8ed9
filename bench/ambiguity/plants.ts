/** Faults that are put into a skill, seeded (benchmark 4 of the project's measures). */
import { createRandom, type Random, seedFrom } from '../../server/src/base/random';
import { normaliseSample } from '../../server/src/model/normaliseSample';
import { type PlainIntent, readSkill, type SkillText, writeSkill } from './skillText';

export type PlantKind = 'random' | 'hard' | 'copied';

/** A skill with faults, and where they are: each stands for one sample by intent and normalised text. */
export interface Planted {
  readonly text: string;
  readonly plants: readonly Plant[];
}

export interface Plant {
  /** Where it stands now. */
  readonly intent: string;
  readonly key: string;
  /** Where it came from. */
  readonly origin: string;
}

const share = 0.05;

/** @returns undefined for a skill with fewer than two intents of two samples */
export function plantFaults(text: string, name: string, kind: PlantKind, seed: number): Planted | undefined {
  const skill = readSkill(text);
  if (!skill) return undefined;
  const random = createRandom(seedFrom(`${kind} ${name}`, seed));
  const candidates = random.shuffle(movableSamples(skill));
  const wanted = Math.max(1, Math.round(share * countSamples(skill)));
  const plants: Plant[] = [];
  for (const { intent, sample } of candidates) {
    if (plants.length === wanted) break;
    const target = chooseTarget(skill, intent, sample, kind, random);
    if (!target || distinct(intent).size < 2) continue;
    plants.push(kind === 'copied' ? copy(intent, target, sample) : move(intent, target, sample));
  }
  return plants.length === 0 ? undefined : { text: writeSkill(skill), plants };
}

interface Candidate {
  readonly intent: PlainIntent;
  readonly sample: string;
}

function distinct({ samples = [] }: PlainIntent): Set<string> {
  return new Set(samples.map(normaliseSample));
}

function countSamples({ intents }: SkillText): number {
  return intents.reduce((sum, intent) => sum + distinct(intent).size, 0);
}

/** One of each normalised text, of intents that keep another; not those that two intents share. */
function movableSamples({ intents }: SkillText): Candidate[] {
  const owners = new Map<string, number>();
  for (const intent of intents) {
    for (const key of distinct(intent)) owners.set(key, (owners.get(key) ?? 0) + 1);
  }
  return intents
    .filter((intent) => distinct(intent).size > 1)
    .flatMap((intent) =>
      [...distinct(intent)]
        .filter((key) => key !== '' && owners.get(key) === 1)
        .map((key) => ({ intent, sample: intent.samples!.find((each) => normaliseSample(each) === key)! })),
    );
}

function chooseTarget(
  skill: SkillText,
  from: PlainIntent,
  sample: string,
  kind: PlantKind,
  random: Random,
): PlainIntent | undefined {
  const others = skill.intents.filter((each) => each.name !== from.name && distinct(each).size > 1);
  return kind === 'hard' ? likest(others, sample) : random.pick(others);
}

/** The intent with the sample that shares most character trigrams. */
function likest(others: readonly PlainIntent[], sample: string): PlainIntent | undefined {
  const own = trigrams(sample);
  let best: { readonly intent: PlainIntent; readonly likeness: number } | undefined;
  for (const intent of others) {
    for (const other of intent.samples ?? []) {
      const likeness = jaccard(own, trigrams(other));
      if (!best || likeness > best.likeness) best = { intent, likeness };
    }
  }
  return best?.intent;
}

function trigrams(sample: string): Set<string> {
  const text = ` ${normaliseSample(sample)} `;
  return new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared++;
  return shared / Math.max(1, a.size + b.size - shared);
}

/** With all its spellings, and with its slots where the target does not declare them. */
function move(from: PlainIntent, to: PlainIntent, sample: string): Plant {
  const key = normaliseSample(sample);
  from.samples = from.samples!.filter((each) => normaliseSample(each) !== key);
  to.samples = [...to.samples!, sample];
  declare(from, to, sample, (name) => name);
  return { intent: to.name, key, origin: from.name };
}

/** Under a second intent, the slots renamed. */
function copy(from: PlainIntent, to: PlainIntent, sample: string): Plant {
  const renamed = (name: string): string => `${name}_copy`;
  const text = sample.replace(/\{([^{}|]*)\}/g, (_, name: string) => `{${renamed(name.trim())}}`);
  to.samples = [...to.samples!, text];
  declare(from, to, sample, renamed);
  return { intent: to.name, key: normaliseSample(text), origin: from.name };
}

function declare(from: PlainIntent, to: PlainIntent, sample: string, rename: (name: string) => string): void {
  const used = new Set(
    Array.from(sample.matchAll(/\{([^{}]*)\}/g), (match) => match[1]!.trim().toLowerCase()),
  );
  const declared = new Set((to.slots ?? []).map(({ name }) => name.toLowerCase()));
  const added = (from.slots ?? [])
    .filter(({ name }) => used.has(name.toLowerCase()) && !declared.has(rename(name).toLowerCase()))
    .map(({ name, type }) => ({ name: rename(name), type }));
  if (added.length > 0) to.slots = [...(to.slots ?? []), ...added];
}
