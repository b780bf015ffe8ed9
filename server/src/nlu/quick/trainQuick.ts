import { runToEnd } from '../../base/runToEnd';
import type { CheckpointInfo, Predictor } from '../api';
import { createGazetteer } from '../gazetteer';
import { type Judged, judge } from '../metrics';
import { predictionOf } from '../predictionOf';
import { tokenize } from '../tokenize';
import type { HeldOutMetrics, TrainingData } from '../types';
import { type QuickWeights, learnQuick } from './learnQuick';
import { createQuickInterpreter } from './quickInterpreter';

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
  const gazetteer = createGazetteer(data.gazetteers.complete, data.labels.slots);
  const interpret = createQuickInterpreter(weights, gazetteer);
  return Object.freeze({
    info,
    outOfScope: data.labels.outOfScope,
    predict(utterances: readonly string[]) {
      const tokens = utterances.map((utterance) => tokenize(utterance, data.locale));
      const readings = interpret(tokens.map((list) => list.map(({ text }) => text)));
      return utterances.map((utterance, index) =>
        predictionOf(utterance, tokens[index]!, readings[index]!, data.labels),
      );
    },
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
    seed,
    backend: 'quick',
    pretrained: false,
    preliminary: true,
    report: { samples: data.sampleCount, utterances, updates, seconds, heldOut },
  };
}

/** On the held-out utterances, with the values that training knew. */
function* measure(data: TrainingData, weights: QuickWeights): Generator<void, HeldOutMetrics | undefined> {
  const gazetteer = createGazetteer(data.gazetteers.training, data.labels.slots);
  const interpret = createQuickInterpreter(weights, gazetteer);
  const judged: Judged[] = [];
  for (const { tokens, intent, slots } of data.heldOut) {
    const reading = interpret([tokens])[0]!;
    judged.push({
      expectedIntent: intent,
      predictedIntent: data.labels.intents[reading.intent]!,
      expectedSlots: slots,
      predictedSlots: reading.spans,
    });
    yield;
  }
  return judge(judged);
}
