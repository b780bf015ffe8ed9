import { groupBy } from '../../server/src/base/groupBy';
import { languageOf } from '../../server/src/nlu/languageWords';
import { bootstrap, type Interval, meanOf } from '../measure/bootstrap';
import { type Answer, calibrationError, chanceCalibrationError } from '../measure/calibration';
import { type CurvePoint, convergenceRatio, meanCurve } from '../measure/convergence';
import type { TransferResult } from './messages';
import { type PaperRow, paperRowsOf } from './paperTable';

/** Macro averages over skills, each skill's being the mean over its seeds. */
export interface SystemFigures {
  readonly intentError: number;
  readonly slotF1: number;
  readonly frameError: number;
  readonly semER: number;
  readonly unlistedFrameError: number;
  /** Share of the skills' own held-out utterances that were taken for no intent. */
  readonly refused: number;
  /** Of the intents' confidences, over all answers of all skills and seeds. */
  readonly ece: number;
  readonly seconds: number;
  readonly updates: number;
  readonly peakMemoryMB: number;
  readonly intervals: Readonly<Record<'intentError' | 'slotF1' | 'frameError', Interval>>;
}

export interface Reduction {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

type Reductions = Readonly<Record<string, Readonly<Record<'intent' | 'slot' | 'frame', Reduction>>>>;

export interface Comparison {
  readonly systems: Readonly<Record<string, SystemFigures>>;
  readonly relativeErrorReduction: Reductions;
}

export interface TransferSummary {
  readonly skills: number;
  readonly systems: Readonly<Record<string, SystemFigures>>;
  /** Of `transfer` against each other system; slots: of 1 - F1. */
  readonly relativeErrorReduction: Reductions;
  /** The same trainings read without the text of the skill. */
  readonly alone: Comparison | undefined;
  readonly paper: readonly PaperRow[] | undefined;
  /** Of the fine-tuned network (without the n-gram reader) against the one from scratch. */
  readonly convergenceRatio: Interval | undefined;
  readonly convergenceRatioEmbeddings: Interval | undefined;
  readonly curves: Readonly<Record<string, readonly CurvePoint[]>>;
  readonly perLanguage: readonly LanguageFigures[];
  readonly perSkill: readonly SkillFigures[];
}

/** Macro averages over the skills of one language. */
export interface LanguageFigures {
  readonly language: string;
  readonly skills: number;
  /** Held-out utterances, each once a seed: a calibration error of few is mostly chance. */
  readonly answers: number;
  /** By system. */
  readonly systems: Readonly<Record<string, LanguageSystemFigures>>;
}

export interface LanguageSystemFigures
  extends Pick<SystemFigures, 'intentError' | 'frameError' | 'refused' | 'ece'> {
  /** What `ece` would be by chance alone. */
  readonly chanceEce: number;
}

export interface SkillFigures {
  readonly skill: string;
  readonly samples: number;
  readonly heldOut: number;
  /** Frame error by system. */
  readonly frameError: Readonly<Record<string, number>>;
}

type Figure =
  | 'intentError'
  | 'slotF1'
  | 'frameError'
  | 'semER'
  | 'unlistedFrameError'
  | 'refused'
  | 'seconds'
  | 'updates';
/** Results of one skill, by system. */
type Skill = ReadonlyMap<string, readonly TransferResult[]>;

export function summarise(results: readonly TransferResult[], seed: number): TransferSummary {
  const skills = groupBySkill(results);
  const names = [...new Set(results.map(({ system }) => system))];
  const all = [...skills.values()];
  return {
    skills: skills.size,
    ...compare(names, all, seed),
    alone: aloneOf(results, names, seed),
    paper: paperRowsOf(results),
    convergenceRatio: ratioOf(all, 'scratch', seed),
    convergenceRatioEmbeddings: ratioOf(all, 'scratch-embeddings', seed),
    curves: Object.fromEntries(
      names.map((name) => [name, curveOf(all, name)]).filter(([, curve]) => curve!.length > 0),
    ) as Record<string, CurvePoint[]>,
    perLanguage: languagesOf(skills, names, seed),
    perSkill: Array.from(skills, ([skill, bySystem]) => describeSkill(skill, bySystem)),
  };
}

function compare(names: readonly string[], skills: readonly Skill[], seed: number): Comparison {
  const others = names.filter((name) => name !== 'transfer');
  return {
    systems: Object.fromEntries(names.map((name) => [name, figuresOf(name, skills, seed)])),
    relativeErrorReduction: names.includes('transfer')
      ? Object.fromEntries(others.map((name) => [name, reductionsAgainst(name, skills, seed)]))
      : {},
  };
}

function aloneOf(
  results: readonly TransferResult[],
  names: readonly string[],
  seed: number,
): Comparison | undefined {
  if (!results.every(({ alone }) => alone)) return undefined;
  const alone = groupBySkill(results.map((result) => ({ ...result, ...result.alone! })));
  return compare(names, [...alone.values()], seed);
}

function languagesOf(
  skills: ReadonlyMap<string, Skill>,
  names: readonly string[],
  seed: number,
): LanguageFigures[] {
  const byLanguage = new Map<string, Skill[]>();
  for (const skill of skills.values()) {
    const language = languageOf([...skill.values()][0]![0]!.locale);
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), skill]);
  }
  return Array.from(byLanguage, ([language, own]) => ({
    language,
    skills: own.length,
    answers: answersOf(own, names[0]!).length,
    systems: Object.fromEntries(
      names.map((name) => [
        name,
        {
          intentError: macro(own, name, 'intentError'),
          frameError: macro(own, name, 'frameError'),
          refused: macro(own, name, 'refused'),
          ece: calibrationError(answersOf(own, name)),
          chanceEce: chanceCalibrationError(answersOf(own, name), seed),
        },
      ]),
    ),
  }));
}

/** Of all skills and seeds. */
function answersOf(skills: readonly Skill[], system: string): Answer[] {
  return skills.flatMap((skill) => (skill.get(system) ?? []).flatMap(({ answers }) => answers));
}

function groupBySkill(results: readonly TransferResult[]): Map<string, Map<string, TransferResult[]>> {
  const bySkill = groupBy(results, ({ skill }) => skill);
  return new Map(Array.from(bySkill, ([skill, own]) => [skill, groupBy(own, ({ system }) => system)]));
}

function macro(skills: readonly Skill[], system: string, figure: Figure): number {
  return meanOf(skills.map((skill) => meanOf((skill.get(system) ?? []).map((result) => result[figure]))));
}

function figuresOf(system: string, skills: readonly Skill[], seed: number): SystemFigures {
  const mean = (figure: Figure): number => macro(skills, system, figure);
  const interval = (figure: Figure): Interval =>
    bootstrap(skills, (drawn) => macro(drawn, system, figure), seed);
  const results = skills.flatMap((skill) => skill.get(system) ?? []);
  return {
    intentError: mean('intentError'),
    slotF1: mean('slotF1'),
    frameError: mean('frameError'),
    semER: mean('semER'),
    unlistedFrameError: mean('unlistedFrameError'),
    refused: mean('refused'),
    ece: calibrationError(answersOf(skills, system)),
    seconds: mean('seconds'),
    updates: mean('updates'),
    peakMemoryMB: Math.max(...results.map(({ peakMemoryMB }) => peakMemoryMB)),
    intervals: {
      intentError: interval('intentError'),
      slotF1: interval('slotF1'),
      frameError: interval('frameError'),
    },
  };
}

function reductionsAgainst(
  baseline: string,
  skills: readonly Skill[],
  seed: number,
): Record<'intent' | 'slot' | 'frame', Reduction> {
  const reduction = (error: (drawn: readonly Skill[], system: string) => number): Reduction => {
    const of = (drawn: readonly Skill[]): number => {
      const before = error(drawn, baseline);
      return (before - error(drawn, 'transfer')) / before;
    };
    const { value, low, high } = bootstrap(skills, of, seed);
    return { mean: value, low, high };
  };
  return {
    intent: reduction((drawn, system) => macro(drawn, system, 'intentError')),
    slot: reduction((drawn, system) => 1 - macro(drawn, system, 'slotF1')),
    frame: reduction((drawn, system) => macro(drawn, system, 'frameError')),
  };
}

function curveOf(skills: readonly Skill[], system: string): CurvePoint[] {
  const curves = skills.flatMap((skill) =>
    (skill.get(system) ?? []).map(({ curve }) => curve).filter(({ length }) => length > 0),
  );
  return curves.length === 0 ? [] : meanCurve(curves);
}

function ratioOf(skills: readonly Skill[], baseline: string, seed: number): Interval | undefined {
  const of = (drawn: readonly Skill[]): number =>
    convergenceRatio(curveOf(drawn, baseline), curveOf(drawn, 'transfer-network'));
  const hasCurves = [baseline, 'transfer-network'].every((name) => curveOf(skills, name).length > 0);
  return hasCurves ? bootstrap(skills, of, seed, 200) : undefined;
}

function describeSkill(skill: string, bySystem: Skill): SkillFigures {
  const [first] = [...bySystem.values()].flat();
  return {
    skill,
    samples: first!.samples,
    heldOut: first!.heldOut,
    frameError: Object.fromEntries(
      Array.from(bySystem, ([system, results]) => [system, meanOf(results.map((each) => each.frameError))]),
    ),
  };
}
