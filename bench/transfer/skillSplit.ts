import { createLexicon } from '../../server/src/analysis/corpus/lexicon';
import { fillSample } from '../../server/src/analysis/corpus/fillSample';
import { type ValueRestriction, restrictLexicon } from '../../server/src/analysis/corpus/partLexicon';
import { createTrainingData } from '../../server/src/analysis/corpus/trainingData';
import { createRandom, seedFrom } from '../../server/src/base/random';
import type { Catalog } from '../../server/src/catalog/types';
import { normaliseSample } from '../../server/src/model/normaliseSample';
import { parseInteractionModel } from '../../server/src/model/parseInteractionModel';
import type { InteractionModel } from '../../server/src/model/types';
import type { AnnotatedUtterance, TrainingData } from '../../server/src/nlu/types';
import { createSkillText } from '../../server/src/analysis/grammar/createSkillText';
import type { SystemText } from '../systems/system';
import { withoutSamples } from './withoutSamples';

/** One skill, cut in two by one seed (benchmark 1 of the project's measures). */
export interface SkillSplit {
  /** What the product would be given: the model without its held-out samples, with half of the slot values. */
  readonly data: TrainingData;
  /** The same, but training keeps no samples of its own back. */
  readonly wholeData: TrainingData;
  /** Two fillings of every held-out sample, with the other half of the values. */
  readonly heldOut: readonly AnnotatedUtterance[];
  /** What the text says, without the held-out samples. */
  readonly text: SystemText;
  readonly locale: string;
  readonly samples: number;
  readonly heldOutSamples: number;
}

const share = 0.25;
const fewestSamples = 4;
const fewestValues = 4;
const fillings = 2;

/** @returns undefined for a file with fewer than 2 intents with samples or 20 samples, or with nothing to hold out */
export function splitSkill(
  text: string,
  path: string,
  catalog: Catalog,
  seed: number,
): SkillSplit | undefined {
  const model = parseInteractionModel(text, path);
  const keysOfIntents = distinctKeys(model);
  const samples = keysOfIntents.reduce((sum, keys) => sum + keys.length, 0);
  if (keysOfIntents.length < 2 || samples < 20) return undefined;
  const chosen = chooseHeldOut(keysOfIntents, seed);
  if (chosen.size === 0) return undefined;
  const training = parseInteractionModel(withoutSamples(text, chosen), path);
  const half = (kept: number): ValueRestriction => ({
    keep: (value) => seedFrom(`half ${value}`, seed) % 2 === kept,
    fewest: fewestValues,
  });
  const lexicon = createLexicon(training, catalog);
  return {
    text: {
      complete: createSkillText(training, catalog, lexicon),
      training: createSkillText(training, catalog, restrictLexicon(lexicon, half(0))),
    },
    locale: lexicon.locale,
    data: createTrainingData(training, catalog, { seed, values: half(0) }),
    wholeData: createTrainingData(training, catalog, { seed, values: half(0), holdsOut: false }),
    heldOut: fillHeldOut(model, chosen, catalog, half(1), seed),
    samples,
    heldOutSamples: chosen.size,
  };
}

/** Normalised samples of every intent that has some; an intent that stands twice is one. */
export function distinctKeys(model: InteractionModel): (readonly string[])[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, samples } of model.intents) {
    const keys = byName.get(name.value) ?? new Set();
    for (const sample of samples) keys.add(normaliseSample(sample.text));
    if (keys.size > 0) byName.set(name.value, keys);
  }
  return Array.from(byName.values(), (keys) => [...keys]);
}

/** The lowest hashes of every intent. A sample that two intents share would be on both sides: it stays in training. */
export function chooseHeldOut(
  keysOfIntents: readonly (readonly string[])[],
  seed: number,
): ReadonlySet<string> {
  const owners = new Map<string, number>();
  for (const key of keysOfIntents.flat()) owners.set(key, (owners.get(key) ?? 0) + 1);
  return new Set(
    keysOfIntents.flatMap((keys) => {
      const own = keys.filter((key) => owners.get(key) === 1);
      return lowestQuarter(own, keys.length, seed);
    }),
  );
}

/**
 * The keys with the lowest seeded hashes.
 * @param total samples of the intent, of which a quarter is held out, one at least where there are four
 */
export function lowestQuarter(keys: readonly string[], total: number, seed: number): readonly string[] {
  if (total < fewestSamples) return [];
  return keys
    .map((key) => ({ key, rank: seedFrom(key, seed) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.max(1, Math.round(share * total)))
    .map(({ key }) => key);
}

/** Two fillings of every chosen sample. */
export function fillHeldOut(
  model: InteractionModel,
  chosen: ReadonlySet<string>,
  catalog: Catalog,
  values: ValueRestriction,
  seed: number,
): AnnotatedUtterance[] {
  const lexicon = restrictLexicon(createLexicon(model, catalog), values);
  const done = new Set<string>();
  return model.intents.flatMap((intent) =>
    intent.samples.flatMap((sample) => {
      const key = normaliseSample(sample.text);
      if (!chosen.has(key) || done.has(key)) return [];
      done.add(key);
      return Array.from({ length: fillings }, (_, filling) => {
        const random = createRandom(seedFrom(`${filling} ${key}`, seed));
        const { tokens, spans } = fillSample(sample, intent, lexicon, random);
        return { tokens, intent: intent.name.value, slots: spans };
      }).filter(({ tokens }) => tokens.length > 0);
    }),
  );
}
