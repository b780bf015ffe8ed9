import type { Engine } from '../engine/openEngine';
import { CheckpointError, type CheckpointFiles, type Predictor } from './api';
import { createFeaturizer } from './batch';
import { type DecodedCheckpoint, decodeCheckpoint } from './checkpoint';
import { createGazetteer } from './gazetteer';
import { type Interpreter, createInterpreter } from './interpret';
import { createNetwork } from './network';
import { predictionOf } from './predictionOf';
import { createQuickReader } from './quick/quickReader';
import { restoreQuick } from './quick/quickState';
import type { Pretrained } from './pretrained';
import type { WordVectors } from './wordVectors';
import { tokenize } from './tokenize';
import { createVocabulary } from './vocabulary';

/**
 * Brings a checkpoint to life.
 * @throws CheckpointError for a broken or foreign one
 */
export function loadPredictor(engine: Engine, files: CheckpointFiles, pretrained?: Pretrained): Predictor {
  const checkpoint = decodeCheckpoint(files);
  const { interpret, dispose } = loadInterpreter(engine, checkpoint, pretrained);
  return Object.freeze({
    info: checkpoint.info,
    outOfScope: checkpoint.labels.outOfScope,
    predict(utterances: readonly string[]) {
      const tokens = utterances.map((utterance) => tokenize(utterance, checkpoint.locale));
      const readings = interpret(tokens.map((list) => list.map(({ text }) => text)));
      return utterances.map((utterance, index) =>
        predictionOf(utterance, tokens[index]!, readings[index]!, checkpoint.labels),
      );
    },
    dispose,
  });
}

/** The same for utterances that are cut into tokens already. */
export function loadInterpreter(
  engine: Engine,
  checkpoint: DecodedCheckpoint,
  pretrained: Pretrained | undefined,
): { readonly interpret: Interpreter; dispose(): void } {
  engine.activate();
  const { labels, hyper, carriers, temperature } = checkpoint;
  const vectors = vectorsFor(checkpoint, pretrained);
  const vocabulary = createVocabulary(checkpoint.words);
  const shape = shapeOf(checkpoint, vectors ? 0 : vocabulary.size);
  const network = createNetwork(engine, shape, hyper, {
    seed: checkpoint.info.seed,
    given: checkpoint.weights,
  });
  const gazetteer = createGazetteer(checkpoint.gazetteer, labels.slots);
  const featurizer = createFeaturizer({
    vocabulary,
    gazetteer,
    carriers: new Set(carriers),
    hyper,
    vectors,
  });
  const known = checkpoint.ngrams && restoreQuick(checkpoint.ngrams, labels, carriers);
  const ngrams = known && createQuickReader(known, gazetteer);
  const interpret = createInterpreter({ engine, network, featurizer, labels, ngrams, temperature });
  return { interpret, dispose: () => network.dispose() };
}

function vectorsFor(
  { pretrainedHash }: DecodedCheckpoint,
  pretrained: Pretrained | undefined,
): WordVectors | undefined {
  if (pretrainedHash === undefined) {
    return undefined;
  }
  if (pretrained?.hash !== pretrainedHash) {
    throw new CheckpointError(
      'The checkpoint was fine-tuned from another version of the pretrained network; fine-tune the model again.',
    );
  }
  return pretrained.vectors;
}

function shapeOf({ labels }: DecodedCheckpoint, vocabularySize: number) {
  return { vocabularySize, intents: labels.intents.length, slots: labels.slots.length };
}
