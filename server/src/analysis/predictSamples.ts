/** What the model makes of every sample of a snapshot. */
import type { CancellationToken } from '../base/cancellation';
import { createRandom, seedFrom } from '../base/random';
import type { Scheduler } from '../base/scheduler';
import type { TemplateSlot } from '../model/types';
import type { Predictor } from '../nlu/api';
import { sampleKey } from './corpus/collectSamples';
import { type FilledSample, fillSample } from './corpus/fillSample';
import { declaredSlot } from './corpus/lexicon';
import { isInReach, reachOf } from './corpus/reach';
import { type Answerer, createBatchPredictor, type Question } from './predictBatches';
import { judgeSample, type SampleJudgement } from './sampleJudgement';
import type { IntentSample, ModelSnapshot } from './snapshot';
import type { SamplePrediction } from './types';

/** A slot's value sways the answer, so a sample is asked with a few. */
const fillingsPerSample = 3;
const rememberedSamples = 20_000;

export interface SamplePredictor {
  /** Those of the samples (default: all) whose prediction is known already, in their order. */
  known(
    snapshot: ModelSnapshot,
    predictor: Predictor,
    samples?: readonly IntentSample[],
    text?: ModelSnapshot,
  ): SamplePrediction[];
  /** One sample, at once. */
  predictOne(snapshot: ModelSnapshot, predictor: Predictor, sample: IntentSample): SamplePrediction;
  /**
   * Predicts the samples in their order; yields after each batch, so that `known` knows more.
   * @param text whose samples have a say; an earlier one where it takes too long to read it anew for each key
   */
  run(
    snapshot: ModelSnapshot,
    predictor: Predictor,
    samples: readonly IntentSample[],
    cancellation: CancellationToken,
    text?: ModelSnapshot,
  ): AsyncGenerator<void, void>;
}

export function createSamplePredictor(scheduler: Scheduler): SamplePredictor {
  const batches = createBatchPredictor<SampleJudgement>(scheduler, rememberedSamples);
  return {
    known(snapshot, predictor, samples = snapshot.samples, text = snapshot) {
      const read = inReach(snapshot, samples);
      const questions = read.map((each) => questionFor(snapshot, each));
      const judgements = batches.known(answererOf(text, predictor), questions);
      return read.flatMap((each, i) => {
        const judgement = judgements[i];
        return judgement === undefined ? [] : [placeJudgement(each, judgement)];
      });
    },
    predictOne: (snapshot, predictor, sample) =>
      placeJudgement(sample, batches.ask(answererOf(snapshot, predictor), questionFor(snapshot, sample))),
    run: (snapshot, predictor, samples, cancellation, text = snapshot) =>
      batches.run(
        answererOf(text, predictor),
        inReach(snapshot, samples).map((each) => questionFor(snapshot, each)),
        cancellation,
      ),
  };
}

function answererOf(snapshot: ModelSnapshot, predictor: Predictor): Answerer {
  return { predictor, skill: snapshot.skillText() };
}

/** Those that are read at all, of intents that are learned. */
function inReach({ model }: ModelSnapshot, samples: readonly IntentSample[]): readonly IntentSample[] {
  const { intents } = reachOf(model);
  return samples.filter(({ intent, sample }) => isInReach(sample) && intents.has(intent.name.value));
}

/** What a sample is asked with. Stable: the same text is filled alike every time. */
export function fillingsOf(snapshot: ModelSnapshot, { intent, sample }: IntentSample): FilledSample[] {
  const count = placeholdersOf(sample.template.parts).length > 0 ? fillingsPerSample : 1;
  return Array.from({ length: count }, (_, k) =>
    fillSample(sample, intent, snapshot.lexicon(), createRandom(seedFrom(sample.text, k))),
  );
}

/** Stable: the same text and slot types are filled alike every time. */
function questionFor(snapshot: ModelSnapshot, { intent, sample }: IntentSample): Question<SampleJudgement> {
  const slots = placeholdersOf(sample.template.parts);
  const types = slots.map(({ name }) => declaredSlot(intent, name)?.type?.value ?? '');
  let fillings: readonly FilledSample[] = [];
  return {
    key: JSON.stringify([intent.name.value, sample.text, ...types]),
    without: { intent: intent.name.value, key: sampleKey(sample) },
    utterances() {
      fillings = fillingsOf(snapshot, { intent, sample });
      return fillings.map((filling) => filling.utterance);
    },
    answer: (predictions) => judgeSample(fillings, predictions),
  };
}

/** A judgement at its sample's place. */
export function placeJudgement(
  { intent, sample }: IntentSample,
  judgement: SampleJudgement,
): SamplePrediction {
  const slots = placeholdersOf(sample.template.parts);
  return {
    range: sample.range,
    text: sample.text,
    expectedIntent: intent.name.value,
    intent: judgement.intent,
    confidence: judgement.confidence,
    alternatives: judgement.alternatives,
    slots: slots.map((slot, i) => ({
      expected: declaredSlot(intent, slot.name)?.name.value ?? slot.name,
      predicted: judgement.slots[i]?.predicted,
      confidence: judgement.slots[i]?.confidence ?? 0,
      range: slot.range,
    })),
    extraSlots: judgement.extraSlots,
  };
}

function placeholdersOf(parts: IntentSample['sample']['template']['parts']): TemplateSlot[] {
  return parts.filter((part) => part.kind === 'slot');
}
