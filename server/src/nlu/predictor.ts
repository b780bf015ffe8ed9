import { t } from '../base/l10n';
import type { Engine } from '../engine/openEngine';
import { CheckpointError, type CheckpointFiles, type Predictor } from './api';
import { createFeaturizer } from './batch';
import { type DecodedCheckpoint, decodeCheckpoint } from './checkpoint';
import { createPredictor } from './createPredictor';
import { createGazetteer } from './gazetteer';
import { createNetwork } from './network';
import { createNetworkOpinions } from './networkOpinions';
import type { OpinionReader } from './opinion';
import type { Pretrained } from './pretrained';
import { createQuickReader } from './quick/quickReader';
import { restoreQuick } from './quick/quickState';
import { createVocabulary } from './vocabulary';
import type { WordVectors } from './wordVectors';

/**
 * Brings a checkpoint to life.
 * @throws CheckpointError for a broken or foreign one
 */
export function loadPredictor(engine: Engine, files: CheckpointFiles, pretrained?: Pretrained): Predictor {
  const checkpoint = decodeCheckpoint(files);
  const learned = loadOpinions(engine, checkpoint, pretrained);
  const { labels, locale, temperature } = checkpoint;
  const { learnedAt } = files;
  const info = learnedAt === undefined ? checkpoint.info : { ...checkpoint.info, learnedAt };
  return createPredictor(info, locale, { labels, temperature, ...learned });
}

/** What a checkpoint knows, for utterances that are cut into tokens already. */
export interface LearnedOpinions {
  readonly opinions: OpinionReader;
  readonly vectors: WordVectors | undefined;
  dispose(): void;
}

export function loadOpinions(
  engine: Engine,
  checkpoint: DecodedCheckpoint,
  pretrained: Pretrained | undefined,
): LearnedOpinions {
  engine.activate();
  const { labels, hyper, carriers } = checkpoint;
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
  const opinions = createNetworkOpinions({ engine, network, featurizer, labels, ngrams });
  return { opinions, vectors, dispose: () => network.dispose() };
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
      t(
        'The checkpoint was fine-tuned from another version of the pretrained network; fine-tune the model again.',
      ),
    );
  }
  return pretrained.vectors;
}

function shapeOf({ labels }: DecodedCheckpoint, vocabularySize: number) {
  return { vocabularySize, intents: labels.intents.length, slots: labels.slots.length };
}
