import { t } from '../../base/l10n';
import { defaultLocale, languageOf } from '../../catalog/locale';
import type { Catalog } from '../../catalog/types';
import type { Grammar } from '../../grammar/grammar';
import type { GrammarSample } from '../../grammar/types';
import type { InteractionModel, Sample } from '../../model/types';
import { sampleKey } from '../corpus/collectSamples';
import { isBuiltIn, samplesPartOf } from '../rules/rule';
import type { ConflictKind, Finding, Severity } from '../types';
import { takenPhrases } from './builtInPhrases';
import { type ConflictCause, conflictCauseSteps } from './causes';
import { describeConflict } from './describeConflict';

/** Two samples of different intents that one utterance fits. */
export const conflictingSamples = 'conflicting-samples';

/** More places of one cause than these are no help. */
const mostRelated = 1000;

/** One sample of a conflict, where the model has it: a built-in intent's phrase stands nowhere. */
interface ConflictPlace {
  readonly intent: string;
  readonly sample: Sample;
  readonly witness: string;
}

/** One conflict, before it has words. */
interface Conflict {
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly witness: string;
  readonly message: string;
  readonly places: readonly ConflictPlace[];
}

/**
 * Samples of different intents that one utterance fits, as the grammar has it: exact, one finding a cause with all its
 * places, in the order of the text. In steps of a few milliseconds.
 */
export function* conflictSteps(
  model: InteractionModel,
  grammar: Grammar,
  catalog: Catalog,
): Generator<void, Finding[]> {
  const placed = placeSamples(model);
  const placesOf = (samples: readonly (readonly [GrammarSample, string])[]): ConflictPlace[] => {
    const found = new Map<Sample, ConflictPlace>();
    for (const [{ intent, key }, witness] of samples) {
      const sample = placed.get(`${intent} ${key}`);
      if (sample && !found.has(sample)) found.set(sample, { intent, sample, witness });
    }
    return [...found.values()].sort((a, b) => a.sample.range.start - b.sample.range.start);
  };
  yield;
  const causes = yield* conflictCauseSteps(grammar.automaton, languageOf(model.locale ?? defaultLocale));
  const crossed = causes
    .filter((cause) => !isSpelledPhrase(cause, placed))
    .map((cause) => conflictOf(cause, placesOf));
  yield;
  const conflicts = [...crossed, ...builtInConflicts(model, grammar, catalog, placesOf)];
  yield;
  const part = samplesPartOf(model);
  return conflicts
    .filter(({ places }) => places.length > 0)
    .map((conflict) => findingOf(conflict, part))
    .sort((a, b) => a.range.start - b.range.start);
}

/** A phrase of the catalog with other accents is what `takenPhrases` tells. */
function isSpelledPhrase({ crossings, pairs }: ConflictCause, placed: ReadonlyMap<string, Sample>): boolean {
  const isPhrase = ({ intent, key }: GrammarSample): boolean => !placed.has(`${intent} ${key}`);
  return crossings.length === 0 && pairs.every(({ first, second }) => isPhrase(first) || isPhrase(second));
}

type PlacesOf = (samples: readonly (readonly [GrammarSample, string])[]) => ConflictPlace[];

/** The first of each intent's samples with a key. */
function placeSamples({ intents }: InteractionModel): ReadonlyMap<string, Sample> {
  const placed = new Map<string, Sample>();
  for (const { name, samples } of intents) {
    for (const sample of samples) {
      const key = `${name.value} ${sampleKey(sample)}`;
      if (!placed.has(key)) placed.set(key, sample);
    }
  }
  return placed;
}

function conflictOf(cause: ConflictCause, placesOf: PlacesOf): Conflict {
  const places = placesOf(
    cause.pairs.flatMap(({ first, second, witness }) => [
      [first, witness],
      [second, witness],
    ]),
  );
  const named = new Set(places.map(({ intent }) => intent));
  const kind = kindOf(cause, named);
  const { witness } = cause.pairs.reduce((best, pair) =>
    pair.witness.length < best.witness.length ? pair : best,
  );
  return {
    kind,
    severity: severityOf(cause, kind),
    witness,
    message: describeConflict(cause, kind, witness),
    places,
  };
}

/** @param named the intents of which the model itself has a sample in the conflict */
function kindOf({ intents, crossings }: ConflictCause, named: ReadonlySet<string>): ConflictKind {
  if (intents.some((intent) => !named.has(intent))) return 'built-in-phrase';
  if (intents.some(isBuiltIn)) return 'extended-built-in';
  const isSpelled = crossings.length > 0 && crossings.every(({ other }) => other === undefined);
  return isSpelled ? 'spelled-value' : 'custom';
}

/** Alexa takes spelled-out words for their sample, and a phrase slot last, so the author may have meant these. */
function severityOf({ crossings }: ConflictCause, kind: ConflictKind): Severity {
  const isMild = crossings.some(
    ({ type, other }) =>
      other === undefined || [type, other].some(({ openness }) => openness === 'besideCarriers'),
  );
  return kind === 'spelled-value' || isMild ? 'information' : 'warning';
}

/** What the catalog says of a built-in intent goes before whatever a skill says. */
function builtInConflicts(
  model: InteractionModel,
  grammar: Grammar,
  catalog: Catalog,
  placesOf: PlacesOf,
): Conflict[] {
  const byPair = new Map<string, { builtIn: string; pairs: (readonly [GrammarSample, string])[] }>();
  const taken = takenPhrases(model, grammar.samples, catalog, model.locale ?? defaultLocale);
  for (const { sample, builtIn, phrase } of taken) {
    const key = `${sample.intent} ${builtIn}`;
    const known = byPair.get(key) ?? { builtIn, pairs: [] };
    byPair.set(key, known);
    known.pairs.push([sample, phrase]);
  }
  return Array.from(byPair.values(), ({ builtIn, pairs }) => ({
    kind: 'built-in-phrase',
    severity: 'warning',
    witness: pairs[0]![1],
    message: describeTaken(
      pairs.map(([{ text }]) => text),
      builtIn,
    ),
    places: placesOf(pairs),
  }));
}

function describeTaken(texts: readonly string[], builtIn: string): string {
  return texts.length === 1
    ? t(
        '{0} is what Alexa understands as {1}, which this model has. Drop it here, or handle {1}.',
        listed(texts),
        builtIn,
      )
    : t(
        '{0} are what Alexa understands as {1}, which this model has. Drop them here, or handle {1}.',
        listed(texts),
        builtIn,
      );
}

const mostListed = 5;

function listed(texts: readonly string[]): string {
  const more = texts.length > mostListed ? t(' and {0} more', texts.length - mostListed) : '';
  return t(
    '{0}{1}',
    texts
      .slice(0, mostListed)
      .map((text) => t('"{0}"', text))
      .join(', '),
    more,
  );
}

function findingOf({ kind, severity, witness, message, places }: Conflict, part: Finding['part']): Finding {
  const [first, ...others] = places;
  return {
    ruleId: conflictingSamples,
    severity,
    part,
    range: first!.sample.range,
    message,
    related: others.slice(0, mostRelated).map(({ intent, sample, witness: said }) => ({
      part,
      range: sample.range,
      message: t('also in {0}: "{1}"', intent, said),
    })),
    conflict: { kind, witness },
    // Which of them is to go is the author's choice, so this is offered at the sample and never for all at once.
    ...(severity === 'warning' ? { fix: { kind: 'remove' as const } } : {}),
  };
}
