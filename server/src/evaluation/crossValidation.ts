/** Samples as tests of who has not learned them. */
import { sampleKey } from '../analysis/corpus/collectSamples';
import type { FilledSample } from '../analysis/corpus/fillSample';
import { isInReach } from '../analysis/corpus/reach';
import { createTrainingData } from '../analysis/corpus/trainingData';
import { fillingsOf } from '../analysis/predictSamples';
import { samplesDocument, type IntentSample, type ModelSnapshot } from '../analysis/snapshot';
import { seedFrom } from '../base/random';
import type { Catalog } from '../catalog/types';
import { lineAt } from '../text/lineStarts';
import type { Predictor } from '../nlu/api';
import type { Fold } from '../nlu/crossFit';
import { tokenize } from '../nlu/tokenize';
import { judgeTest } from './comparing/compareFrames';
import { heardFrame } from './hearTests';
import type { FilledSlot, TestPlace, Verdict } from './types';

export interface CrossValidating {
  readonly snapshot: ModelSnapshot;
  readonly catalog: Catalog;
  /** For places. */
  readonly path: string;
  readonly seed: number;
  /** How many parts the samples are divided into. */
  readonly folds: number;
}

/** One part of the samples. */
export interface SampleFold extends Fold<Verdict[]> {
  /** Keys of its samples, see `sampleKey`. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * K-fold cross-validation of a model's samples, for `crossFit`: each part is heard by who has learned the others. Parts go by a hash of the text,
 * so that a new sample does not move the others across; a part without samples is left out. Each sample is asked once, its slots filled.
 */
export function crossValidationFolds(validating: CrossValidating): SampleFold[] {
  const { snapshot, catalog, seed, folds } = validating;
  const samples = distinct(snapshot.samples.filter(({ sample }) => isInReach(sample)));
  return Array.from({ length: folds }, (_, part): SampleFold[] => {
    const held = samples.filter(({ sample }) => seedFrom(sampleKey(sample), seed) % folds === part);
    const leftOut = new Set(held.map(({ sample }) => sampleKey(sample)));
    const data = createTrainingData(snapshot.model, catalog, { seed, holdsOut: false, leftOut });
    if (held.length === 0 || data.sampleCount === 0) return [];
    return [{ data, leftOut, read: (predictor) => readPart(held, predictor, validating) }];
  }).flat();
}

/** A sample that an intent has twice is one. */
function distinct(samples: readonly IntentSample[]): IntentSample[] {
  const named = samples.map(
    (each) => [`${each.intent.name.value}\n${sampleKey(each.sample)}`, each] as const,
  );
  return [...new Map(named).values()];
}

const samplesAtOnce = 64;

function readPart(
  held: readonly IntentSample[],
  predictor: Predictor,
  validating: CrossValidating,
): Verdict[] {
  const { snapshot } = validating;
  const { locale } = snapshot.lexicon();
  const verdicts: Verdict[] = [];
  for (let start = 0; start < held.length; start += samplesAtOnce) {
    const asked = held
      .slice(start, start + samplesAtOnce)
      .map((each) => ({ ...each, filling: fillingsOf(snapshot, each)[0]! }));
    const predictions = predictor.predict(
      asked.map(({ filling }) => filling.utterance),
      snapshot.skillText(),
      asked.map(({ intent, sample }) => ({ intent: intent.name.value, key: sampleKey(sample) })),
    );
    asked.forEach(({ intent, sample, filling }, index) => {
      const expected = [{ intent: intent.name.value, slots: slotsOf(filling, locale) }];
      const place = placeOf(sample.range.start, sample.range.end, validating);
      const test = { utterance: filling.utterance, place, expected };
      verdicts.push(judgeTest(test, heardFrame(predictions[index]!, snapshot.model), locale));
    });
  }
  return verdicts;
}

function placeOf(start: number, end: number, { snapshot, path }: CrossValidating): TestPlace {
  const document = samplesDocument(snapshot);
  const line = document ? lineAt(document.text.lineStarts(), start) + 1 : 1;
  return { path, line, range: { start, end } };
}

function slotsOf({ utterance, spans }: FilledSample, locale: string): FilledSlot[] {
  const tokens = tokenize(utterance, locale);
  return spans.map(({ name, start, end }) => ({
    name,
    value: utterance.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0),
  }));
}
