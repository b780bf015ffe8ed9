import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import { exampleModel } from './places';

/** One model file. */
export interface Skill {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly samples: number;
  /** By the locale at the end of its name, `en-und` too. */
  readonly english: boolean;
  /** Enough to learn from: two intents of its own and 20 samples. */
  readonly good: boolean;
}

/** The files that are measured, each by the rule that chose it. */
export interface ChosenSkills {
  /** Nearest to 57 samples among the good English ones. */
  readonly median: Skill;
  /** Nearest to 366 samples. */
  readonly p90: Skill;
  /** Most bytes. */
  readonly largest: Skill;
  /** Most samples. */
  readonly longest: Skill;
  /** Good English ones, evenly spaced by size. */
  readonly spread: readonly Skill[];
  /** Why they are not the real ones. */
  readonly instead: string | undefined;
}

const medianSamples = 57;
const p90Samples = 366;

export function chooseSkills(folder: string, spread: number): ChosenSkills {
  if (!existsSync(folder)) {
    const example = readSkill(exampleModel);
    const instead = `${folder} is not there: examples/cinema stands for every real skill`;
    return { median: example, p90: example, largest: example, longest: example, spread: [example], instead };
  }
  const skills = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readSkill(join(folder, name)));
  const good = skills.filter((skill) => skill.good && skill.english);
  if (good.length === 0) throw new Error(`${folder} holds no English model with two intents and 20 samples`);
  const nearest = (samples: number): Skill =>
    least(good, (skill) => Math.abs(Math.log(skill.samples / samples)));
  return {
    median: nearest(medianSamples),
    p90: nearest(p90Samples),
    largest: least(skills, ({ bytes }) => -bytes),
    longest: least(skills, ({ samples }) => -samples),
    spread: evenlySpaced(
      [...good].sort((a, b) => a.samples - b.samples),
      spread,
    ),
    instead: undefined,
  };
}

function readSkill(path: string): Skill {
  const name = basename(path, '.json');
  const { intents } = parseInteractionModel(readFileSync(path, 'utf8'), path);
  const samples = intents.reduce((sum, intent) => sum + intent.samples.length, 0);
  const own = intents.filter(({ name, samples: lines }) => !/^AMAZON\./.test(name.value) && lines.length > 0);
  return {
    name,
    path,
    bytes: statSync(path).size,
    samples,
    english: /(^|_)en-\w+$/.test(name),
    good: own.length >= 2 && samples >= 20,
  };
}

/** From the middle of each of `count` equal parts. */
export function evenlySpaced<T>(items: readonly T[], count: number): T[] {
  const wanted = Math.min(count, items.length);
  return Array.from(
    { length: wanted },
    (_, part) => items[Math.floor(((part + 0.5) * items.length) / wanted)]!,
  );
}

/** The first with the least number. */
function least<T>(items: readonly T[], number: (item: T) => number): T {
  return items.reduce((best, item) => (number(item) < number(best) ? item : best));
}
