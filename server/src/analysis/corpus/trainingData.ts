import { lazy } from '../../base/lazy';
import { runToEnd } from '../../base/runToEnd';
import { stepwise } from '../../base/stepwise';
import { createRandom, seedFrom } from '../../base/random';
import type { Catalog } from '../../catalog/types';
import type { InteractionModel } from '../../model/types';
import { tokenize } from '../../nlu/tokenize';
import type { AnnotatedUtterance, LabelSet, TrainingData } from '../../nlu/types';
import { skillTextSteps } from '../grammar/createSkillText';
import { GrammarMemory } from '../grammar/grammarMemory';
import { type CorpusIntent, type CorpusSample, collectSampleSteps } from './collectSamples';
import { contentHash } from './contentHash';
import { fillSample } from './fillSample';
import { gazetteerOf } from './gazetteerOf';
import { heldOutCap, holdOut } from './holdOut';
import { learnedName } from './learnedName';
import { labelWordsOf } from './labelWords';
import { createLexicon, type Lexicon } from './lexicon';
import { type ValueRestriction, partLexicon, restrictLexicon } from './partLexicon';
import { isTurn, type PhraseTurn } from './phraseTurns';

/** A pass of a small skill repeats samples with other values until it holds about this many utterances. */
const smallPass = 150;
const mostRepeats = 3;

/** A sample or phrase to train on. */
interface TrainingItem {
  readonly key: string;
  readonly intent: string;
  readonly sample: CorpusSample | undefined;
  /** Of an item without slots: the same in every pass. */
  readonly fixed: AnnotatedUtterance | undefined;
  /** Of a phrase of Amazon's: when it is in a pass. */
  readonly turn?: PhraseTurn;
}

export interface TrainingDataOptions {
  /** Decides which samples and values are held out, and with what the slots are filled. */
  readonly seed: number;
  /** Values that the utterances may hold; all of them by default. The complete gazetteer lists all in any case. */
  readonly values?: ValueRestriction;
  /** False: training sees every sample, and there are no held-out utterances. */
  readonly holdsOut?: boolean;
  /** Keys of samples that are not there at all, as far as training can see; their labels stay. */
  readonly leftOut?: ReadonlySet<string>;
}

/**
 * The training utterances of a model. Any model will do, also an empty one: it gives no labels and empty
 * passes. Utterances are made when a pass is asked for.
 */
export function createTrainingData(
  model: InteractionModel,
  catalog: Catalog,
  options: TrainingDataOptions,
): TrainingData {
  return runToEnd(trainingDataSteps(model, catalog, options));
}

/** The same in steps of a few milliseconds. */
export function* trainingDataSteps(
  model: InteractionModel,
  catalog: Catalog,
  { seed, values, holdsOut = true, leftOut }: TrainingDataOptions,
): Generator<void, TrainingData> {
  const listed = createLexicon(model, catalog);
  const lexicon = values ? restrictLexicon(listed, values) : listed;
  yield;
  const collected = yield* collectSampleSteps(model, catalog, lexicon.locale);
  const intents = leftOut ? collected.map((intent) => without(intent, leftOut)) : collected;
  const heldOutSamples = holdsOut ? holdOut(intents, seed) : new Set<CorpusSample>();
  // Values are kept back only where a held-out utterance can use them.
  const parts =
    heldOutSamples.size > 0 ? partLexicon(lexicon, seed) : { training: lexicon, heldOut: lexicon };
  yield;
  const items = trainingItems(intents, heldOutSamples, lexicon);
  yield;
  const heldOut = heldOutUtterances(intents, heldOutSamples, parts.heldOut, items, seed);
  const unseen = new Set(heldOut.map(textOf));
  yield;
  const allItems = lazy(() => trainingItems(intents, new Set(), lexicon));
  // Cutting long lists into tokens takes a while: whoever asks for the content hash alone does not wait for it.
  const trainingGazetteer = lazy(() => gazetteerOf(intents, parts.training, catalog));
  const completeGazetteer = lazy(() => gazetteerOf(intents, listed, catalog));
  const labels = labelsOf(intents);
  const learned = lazy(() =>
    intents.flatMap(({ name, samples }) => samples.map(({ key }) => learnedName(name, key))),
  );
  const learnedFrom = intents.map((intent) => ({
    ...intent,
    samples: intent.samples.filter((sample) => !heldOutSamples.has(sample)),
  }));
  const skill = stepwise(() =>
    skillTextSteps(model, catalog, parts.training, new GrammarMemory(lexicon.locale), learnedFrom),
  );
  const hash = contentHash(intents, lexicon, seed);
  yield;
  return {
    labels,
    labelWords: labelWordsOf(labels, intents),
    locale: lexicon.locale,
    contentHash: hash,
    get learned() {
      return learned();
    },
    sampleCount: intents.reduce((sum, { samples }) => sum + samples.length, 0),
    gazetteers: {
      get training() {
        return trainingGazetteer();
      },
      get complete() {
        return completeGazetteer();
      },
    },
    get skill() {
      return skill();
    },
    skillSteps: () => skill.steps(),
    heldOut,
    pass: (index) => passOf(items, parts.training, unseen, seed, index),
    wholePass: (index) => passOf(allItems(), lexicon, new Set(), seed, index),
    newPass: (known, index) => passOf(newItems(allItems(), known), lexicon, new Set(), seed, index),
  };
}

function without(intent: CorpusIntent, leftOut: ReadonlySet<string>): CorpusIntent {
  return { ...intent, samples: intent.samples.filter(({ key }) => !leftOut.has(key)) };
}

function labelsOf(intents: readonly CorpusIntent[]): LabelSet {
  return {
    intents: intents.map(({ name }) => name),
    slots: [...new Set(intents.flatMap(({ slots }) => slots))],
    intentSlots: Object.fromEntries(intents.map(({ name, slots }) => [name, slots])),
  };
}

function trainingItems(
  intents: readonly CorpusIntent[],
  heldOut: ReadonlySet<CorpusSample>,
  lexicon: Lexicon,
): TrainingItem[] {
  return intents.flatMap(({ name, samples, phrases }) => [
    ...samples
      .filter((sample) => !heldOut.has(sample))
      .map((sample) => ({
        key: sample.key,
        intent: name,
        sample,
        fixed: sample.hasSlots ? undefined : annotate(sample, lexicon, 0),
      })),
    ...phrases.map((phrase, place) => ({
      key: phrase,
      intent: name,
      sample: undefined,
      turn: { place, of: phrases.length },
      fixed: { tokens: tokenize(phrase, lexicon.locale).map(({ text }) => text), intent: name, slots: [] },
    })),
  ]);
}

function newItems(items: readonly TrainingItem[], learned: ReadonlySet<string>): TrainingItem[] {
  return items.filter(({ sample, intent, key }) => sample && !learned.has(learnedName(intent, key)));
}

function heldOutUtterances(
  intents: readonly CorpusIntent[],
  heldOut: ReadonlySet<CorpusSample>,
  lexicon: Lexicon,
  items: readonly TrainingItem[],
  seed: number,
): AnnotatedUtterance[] {
  const trained = new Set(items.flatMap(({ fixed }) => (fixed ? [textOf(fixed)] : [])));
  const fillings = heldOut.size * 2 <= heldOutCap ? 2 : 1;
  const utterances = intents
    .flatMap(({ samples }) => samples.filter((sample) => heldOut.has(sample)))
    .flatMap((sample) =>
      fillTimes(sample, sample.hasSlots ? fillings : 1, lexicon, `held out ${sample.key}`, seed),
    );
  return utterances.filter((utterance) => !trained.has(textOf(utterance)));
}

function passOf(
  items: readonly TrainingItem[],
  lexicon: Lexicon,
  unseen: ReadonlySet<string>,
  seed: number,
  index: number,
): AnnotatedUtterance[] {
  const chosen = items.filter(({ turn }) => turn === undefined || isTurn(turn, index));
  const repeats = repeatsOf(chosen);
  const utterances = chosen.flatMap(({ key, sample, fixed }) => {
    if (fixed) {
      return [fixed];
    }
    return sample ? fillTimes(sample, repeats, lexicon, `${index} ${key}`, seed) : [];
  });
  const fresh = utterances.filter((utterance) => !unseen.has(textOf(utterance)));
  return createRandom(seedFrom(`order ${index}`, seed)).shuffle(fresh);
}

/** Only samples with slots can say something new. */
function repeatsOf(items: readonly TrainingItem[]): number {
  const withSlots = items.reduce((count, { fixed }) => count + (fixed ? 0 : 1), 0);
  const wanted = Math.ceil((smallPass - (items.length - withSlots)) / Math.max(withSlots, 1));
  return Math.min(mostRepeats, Math.max(1, wanted));
}

/** Distinct fillings, `times` at most. */
function fillTimes(
  sample: CorpusSample,
  times: number,
  lexicon: Lexicon,
  purpose: string,
  seed: number,
): AnnotatedUtterance[] {
  const first = seedFrom(purpose, seed);
  if (times === 1) {
    return [annotate(sample, lexicon, first)];
  }
  const filled = new Map<string, AnnotatedUtterance>();
  for (let i = 0; i < times; i++) {
    const utterance = annotate(sample, lexicon, seedFrom(String(i), first));
    filled.set(textOf(utterance), utterance);
  }
  return [...filled.values()];
}

function annotate({ sample, intent }: CorpusSample, lexicon: Lexicon, seed: number): AnnotatedUtterance {
  const { tokens, spans } = fillSample(sample, intent, lexicon, createRandom(seed));
  return { tokens, intent: intent.name.value, slots: spans };
}

function textOf({ tokens }: AnnotatedUtterance): string {
  return tokens.join(' ');
}
