/** Samples that fall together with another intent's only once slots take values. */
import { createRandom, type Random, seedFrom } from '../../server/src/base/random';
import type { Catalog } from '../../server/src/catalog/types';
import { normaliseSample } from '../../server/src/model/normaliseSample';
import type { Plant, Planted } from './plants';
import { type PlainIntent, type PlainType, readSkill, type SkillText, writeSkill } from './skillText';

/** How the pair coincides: a value written out, a value of two types, a value that ends elsewhere. */
const ways = ['spelled', 'shared', 'shifted'] as const;

const share = 0.05;

/** @returns undefined for a skill without slots that take listed values */
export function plantGrammar(
  text: string,
  name: string,
  catalog: Catalog,
  locale: string,
  seed: number,
): Planted | undefined {
  const skill = readSkill(text);
  if (!skill) return undefined;
  const random = createRandom(seedFrom(`grammar ${name}`, seed));
  const sites = random.shuffle(sitesOf(skill, catalog, locale));
  const total = skill.intents.reduce((sum, { samples = [] }) => sum + samples.length, 0);
  const plants: Plant[] = [];
  for (const site of sites.slice(0, Math.max(1, Math.round(share * total)))) {
    const others = skill.intents.filter(
      (intent) => intent !== site.intent && (intent.samples ?? []).length > 1,
    );
    const target = random.pick(others);
    if (target)
      plants.push(plant(skill, site, target, ways[plants.length % ways.length]!, plants.length, random));
  }
  return plants.length === 0 ? undefined : { text: writeSkill(skill), plants };
}

interface Site {
  readonly intent: PlainIntent;
  readonly sample: string;
  /** As the sample names it. */
  readonly slot: string;
  readonly values: readonly string[];
}

function sitesOf(skill: SkillText, catalog: Catalog, locale: string): Site[] {
  const own = new Map(skill.types.map((type) => [type.name, type]));
  return skill.intents.flatMap((intent) =>
    (intent.samples ?? []).flatMap((sample): Site[] => {
      const slots = Array.from(sample.matchAll(/\{([^{}|]+)\}/g), (match) => match[1]!);
      const slot = slots[0];
      const type = (intent.slots ?? []).find(({ name }) => name === slot)?.type;
      if (slots.length !== 1 || slot === undefined || type === undefined) return [];
      if (type === 'AMAZON.SearchQuery' || /^\W*\{[^}]*\}\W*$/.test(sample)) return [];
      const values = (valuesOf(own.get(type)) ?? [...catalog.values(type, locale)]).filter(isPlain);
      return values.length === 0 ? [] : [{ intent, sample, slot, values }];
    }),
  );
}

function valuesOf(type: PlainType | undefined): string[] | undefined {
  const values = type?.values?.flatMap(({ name }) => name?.value ?? []);
  return values && values.length > 0 ? values : undefined;
}

/** Spoken as it is written. */
function isPlain(value: string): boolean {
  return /^\p{Ll}+(?: \p{Ll}+)*$/u.test(value.toLowerCase());
}

function plant(
  skill: SkillText,
  { intent, sample, slot, values }: Site,
  target: PlainIntent,
  way: (typeof ways)[number],
  number: number,
  random: Random,
): Plant {
  const long = values.filter((value) => value.includes(' '));
  const kind = way === 'shifted' && long.length === 0 ? 'shared' : way;
  const value = random.pick(kind === 'shifted' ? long : values)!;
  const [first, ...rest] = value.split(' ');
  const own = `planted_${number}`;
  const inPlace = { spelled: value, shared: `{${own}}`, shifted: `{${own}} ${rest.join(' ')}` }[kind];
  const text = sample.replace(`{${slot}}`, inPlace);
  target.samples = [...(target.samples ?? []), text];
  if (kind !== 'spelled') {
    target.slots = [...(target.slots ?? []), { name: own, type: `Planted${number}` }];
    const listed = kind === 'shared' ? value : first!;
    skill.types.push({
      name: `Planted${number}`,
      values: [{ name: { value: listed } }, { name: { value: 'zzyzx' } }],
    });
  }
  return { intent: target.name, key: normaliseSample(text), origin: intent.name };
}
