import type { Engine } from '../engine/openEngine';
import type { CheckpointFiles, Predictor } from './api';
import { createFeaturizer } from './batch';
import { type DecodedCheckpoint, decodeCheckpoint } from './checkpoint';
import { createGazetteer } from './gazetteer';
import { type Interpretation, type ScoredSpan, createInterpreter } from './interpret';
import { createNetwork } from './network';
import { tokenize } from './tokenize';
import type { LabelSet, PredictedSlot, Prediction, ScoredIntent, Token } from './types';
import { createVocabulary } from './vocabulary';

/**
 * Brings a checkpoint to life.
 * @throws CheckpointError for a broken or foreign one
 */
export function loadPredictor(engine: Engine, files: CheckpointFiles): Predictor {
  engine.activate();
  const checkpoint = decodeCheckpoint(files);
  const vocabulary = createVocabulary(checkpoint.words);
  const shape = shapeOf(checkpoint, vocabulary.size);
  const network = createNetwork(engine, shape, checkpoint.hyper, {
    seed: checkpoint.info.seed,
    given: checkpoint.weights,
  });
  const gazetteer = createGazetteer(checkpoint.gazetteer, checkpoint.labels.slots);
  const featurizer = createFeaturizer(vocabulary, gazetteer, checkpoint.hyper);
  const interpret = createInterpreter(engine, network, featurizer, checkpoint.labels);
  return Object.freeze({
    info: checkpoint.info,
    predict(utterances: readonly string[]) {
      const tokens = utterances.map((utterance) => tokenize(utterance, checkpoint.locale));
      const readings = interpret(tokens.map((list) => list.map(({ text }) => text)));
      return utterances.map((utterance, index) =>
        predictionOf(utterance, tokens[index]!, readings[index]!, checkpoint.labels),
      );
    },
    dispose: () => network.dispose(),
  });
}

function shapeOf({ labels }: DecodedCheckpoint, vocabularySize: number) {
  return { vocabularySize, intents: labels.intents.length, slots: labels.slots.length };
}

function predictionOf(
  utterance: string,
  tokens: readonly Token[],
  reading: Interpretation,
  labels: LabelSet,
): Prediction {
  const ranked: ScoredIntent[] = labels.intents
    .map((intent, index) => ({ intent, confidence: reading.intentProbabilities[index]! }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, ...alternatives] = ranked;
  return {
    utterance,
    intent: best!.intent,
    confidence: best!.confidence,
    slots: reading.spans.map((span) => slotOf(utterance, tokens, span)),
    alternatives,
  };
}

function slotOf(utterance: string, tokens: readonly Token[], span: ScoredSpan): PredictedSlot {
  const start = tokens[span.start]!.start;
  const end = tokens[span.end - 1]!.end;
  return {
    name: span.name,
    tokenStart: span.start,
    tokenEnd: span.end,
    start,
    end,
    value: utterance.slice(start, end),
    confidence: span.confidence,
  };
}
