import type { ModelSnapshot } from '../../server/src/analysis/snapshot';
import type { Finding } from '../../server/src/analysis/types';
import type { Catalog } from '../../server/src/catalog/types';
import { tokenize } from '../../server/src/nlu/tokenize';
import { unitsOf } from '../../server/src/nlu/units';
import { bootstrap, type Interval } from '../measure/bootstrap';
import type { CleanlabScores } from './crossFitted';
import type { JudgedSample } from './judged';
import { type Ranked, type RankingFigures, rankingFigures } from './ranking';

/** One skill with faults of one kind. */
export interface SkillResult {
  readonly skill: string;
  readonly kind: 'random' | 'hard' | 'copied' | 'grammar';
  readonly samples: readonly JudgedSample[];
  /** Names of samples, see `nameOf`. */
  readonly plants: ReadonlySet<string>;
  readonly cleanlab: ReadonlyMap<string, CleanlabScores> | undefined;
  readonly witnesses: Witnesses | undefined;
}

export interface Witnesses {
  readonly all: number;
  /** Those that samples of two intents take by their words, lists and recognisers. */
  readonly right: number;
}

export interface KindSummary extends RankingFigures {
  readonly planted: number;
  /** Flagged at default settings: a warning, or a place of a conflict. */
  readonly recall: number;
  readonly interval: Interval;
}

export interface AmbiguitySummary {
  readonly skills: number;
  readonly planted: {
    readonly wrongIntent: KindSummary;
    readonly hard: KindSummary;
    readonly copied: { readonly planted: number; readonly recall: number };
    readonly grammar: { readonly planted: number; readonly recall: number; readonly witnesses: Witnesses };
  };
  /** Warnings of likeness on samples that were not planted, in the skills with random faults. */
  readonly falseFlagsPer100: number;
  readonly cleanlab: {
    readonly selfConfidence: RankingFigures;
    readonly normalizedMargin: RankingFigures;
  };
}

export function summarise(results: readonly SkillResult[]): AmbiguitySummary {
  const of = (kind: SkillResult['kind']): SkillResult[] => results.filter((each) => each.kind === kind);
  const [random, grammar] = [of('random'), of('grammar')];
  const untouched = random.flatMap(({ samples, plants }) => samples.filter(({ name }) => !plants.has(name)));
  return {
    skills: new Set(results.map(({ skill }) => skill)).size,
    planted: {
      wrongIntent: summariseKind(random),
      hard: summariseKind(of('hard')),
      copied: { planted: countPlants(of('copied')), recall: recallOf(of('copied')) },
      grammar: {
        planted: countPlants(grammar),
        recall: recallOf(grammar),
        witnesses: {
          all: grammar.reduce((sum, { witnesses }) => sum + (witnesses?.all ?? 0), 0),
          right: grammar.reduce((sum, { witnesses }) => sum + (witnesses?.right ?? 0), 0),
        },
      },
    },
    falseFlagsPer100: (100 * untouched.filter(({ isWarned }) => isWarned).length) / untouched.length,
    cleanlab: {
      selfConfidence: rankingFigures(random.flatMap((each) => rankBy(each, 'selfConfidence'))),
      normalizedMargin: rankingFigures(random.flatMap((each) => rankBy(each, 'normalizedMargin'))),
    },
  };
}

function summariseKind(results: readonly SkillResult[]): KindSummary {
  const ranked = results.map(rankScored);
  return {
    planted: countPlants(results),
    ...rankingFigures(ranked.flat()),
    recall: recallOf(results),
    interval: bootstrap(ranked, (drawn) => rankingFigures(drawn.flat()).averagePrecision, 1, 500),
  };
}

/** What the grammar tells for certain goes before all scores; what is not scored comes last. */
function rankScored({ samples, plants }: SkillResult): Ranked[] {
  return samples
    .filter(({ name, score, isInConflict }) => plants.has(name) || score !== undefined || isInConflict)
    .map(({ name, score = 0 }) => ({ score, isPlant: plants.has(name) }));
}

function rankBy({ samples, plants, cleanlab }: SkillResult, score: keyof CleanlabScores): Ranked[] {
  return samples.flatMap(({ name }) => {
    const scores = cleanlab?.get(name);
    return scores ? [{ score: scores[score], isPlant: plants.has(name) }] : [];
  });
}

function countPlants(results: readonly SkillResult[]): number {
  return results.reduce((sum, { plants }) => sum + plants.size, 0);
}

function recallOf(results: readonly SkillResult[]): number {
  const flagged = results.flatMap(({ samples, plants }) =>
    samples.filter(({ name, isWarned, isInConflict }) => plants.has(name) && (isWarned || isInConflict)),
  );
  return flagged.length / countPlants(results);
}

/** A witness is right where the grammar reads it as samples of two intents without guessing at any word. */
export function countWitnesses(
  conflicts: readonly Finding[],
  snapshot: ModelSnapshot,
  catalog: Catalog,
): Witnesses {
  const { grammar, language } = snapshot.skillText();
  const { locale } = snapshot.lexicon();
  const witnesses = conflicts.flatMap(({ conflict }) => conflict?.witness ?? []);
  const right = witnesses.filter((witness) => {
    if (witness.includes('{') || isPhrase(witness, snapshot, catalog, locale)) return true;
    const tokens = unitsOf(
      tokenize(witness, locale).map(({ text }) => text),
      language,
    ).texts;
    const parses = grammar
      .parse(tokens)
      .filter(({ kind, sample }) => kind !== 'open' || hasPhrase(sample.parts));
    return new Set(parses.map(({ sample }) => sample.intent)).size > 1;
  });
  return { all: witnesses.length, right: right.length };
}

/** What the catalog has for a built-in intent of the model, where a sample has the same words. */
function isPhrase(text: string, { model }: ModelSnapshot, catalog: Catalog, locale: string): boolean {
  return model.intents.some(({ name }) => catalog.phrases(name.value, locale).includes(text));
}

function hasPhrase(parts: readonly (string | { readonly type: { readonly openness: string } })[]): boolean {
  return parts.some((part) => typeof part !== 'string' && part.type.openness === 'besideCarriers');
}
