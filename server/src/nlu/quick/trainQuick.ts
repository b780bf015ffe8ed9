import { runToEnd } from '../../base/runToEnd';
import type { CheckpointInfo, Predictor } from '../api';
import { createPredictor } from '../createPredictor';
import { createGazetteer } from '../gazetteer';
import { createInterpreter } from '../interpret';
import { type Judged, judge } from '../metrics';
import type { HeldOutMetrics, TrainingData } from '../types';
import { withoutText } from '../withoutText';
import { learnQuick, type QuickWeights } from './learnQuick';
import { createQuickOpinions } from './quickOpinions';

/** Answers until the network has been fine-tuned. Holds no tensors; `dispose` does nothing. */
export type QuickModel = Predictor;

/** All at once. The data must have at least one intent. */
export function trainQuick(data: TrainingData, options: { readonly seed: number }): QuickModel {
  return runToEnd(trainQuickSteps(data, options));
}

/** The same in steps of well under a millisecond each, but for reading the data. */
export function* trainQuickSteps(
  data: TrainingData,
  options: { readonly seed: number },
): Generator<void, QuickModel> {
  const started = Date.now();
  const weights = yield* learnQuick(data, options);
  const info = yield* describe(data, weights, options.seed, started);
  yield;
  const { complete } = data.gazetteers;
  yield;
  const gazetteer = createGazetteer(complete, data.labels.slots);
  return createPredictor(info, data.locale, {
    opinions: createQuickOpinions(weights, gazetteer),
    labels: data.labels,
    temperature: 1,
    vectors: undefined,
    dispose: () => undefined,
  });
}

function* describe(
  data: TrainingData,
  weights: QuickWeights,
  seed: number,
  started: number,
): Generator<void, CheckpointInfo> {
  const { utterances, updates } = weights;
  const heldOut = yield* measure(data, weights);
  const seconds = (Date.now() - started) / 1000;
  return {
    formatVersion: 0,
    contentHash: data.contentHash,
    ...(data.learned && { learned: data.learned }),
    seed,
    backend: 'quick',
    pretrained: false,
    preliminary: true,
    report: { samples: data.sampleCount, utterances, updates, seconds, heldOut },
  };
}

/** On the held-out utterances, with the values that training knew. */
function* measure(data: TrainingData, weights: QuickWeights): Generator<void, HeldOutMetrics | undefined> {
  const { training } = data.gazetteers;
  yield;
  const gazetteer = createGazetteer(training, data.labels.slots);
  yield;
  const { labels } = data;
  const skill = (data.skillSteps ? yield* data.skillSteps() : data.skill) ?? withoutText(labels, data.locale);
  const parts = { labels, skill, temperature: 1, vectors: undefined };
  const { read } = createInterpreter(createQuickOpinions(weights, gazetteer), parts);
  const judged: Judged[] = [];
  for (const { tokens, intent, slots } of data.heldOut) {
    const reading = read([tokens])[0]!;
    judged.push({
      expectedIntent: intent,
      predictedIntent: reading.answer,
      expectedSlots: slots,
      predictedSlots: reading.spans,
    });
    yield;
  }
  return judge(judged);
}
