import { neverCancelled } from '../../server/src/base/cancellation';
import type { Engine } from '../../server/src/engine/openEngine';
import { createFeaturizer } from '../../server/src/nlu/batch';
import { readCarriers } from '../../server/src/nlu/carrierWords';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { finetune } from '../../server/src/nlu/finetune';
import { createGazetteer } from '../../server/src/nlu/gazetteer';
import type { HyperParameters } from '../../server/src/nlu/hyperParameters';
import { createInterpreter } from '../../server/src/nlu/interpret';
import { createNetworkOpinions } from '../../server/src/nlu/networkOpinions';
import { loadOpinions } from '../../server/src/nlu/predictor';
import { withoutText } from '../../server/src/nlu/withoutText';
import { readerOf } from './readerOf';
import type { Pretrained } from '../../server/src/nlu/pretrained';
import { type TrainingRun, readPasses } from '../../server/src/nlu/trainingRun';
import type { TrainingData } from '../../server/src/nlu/types';
import type { LearnOptions, Learned, Readers, System, SystemText } from './system';

export interface NetworkSystem {
  readonly name: string;
  readonly about: string;
  /** What it starts from, made of the pretrained network; undefined: all is random. */
  start(pretrained: Pretrained): Pretrained | undefined;
  /** Where it differs from what the product would choose for that start. */
  readonly chosen: Partial<HyperParameters>;
}

/** The product's own fine-tuning from some start, through a checkpoint as the product reads it. */
export function networkSystem({ name, about, start, chosen }: NetworkSystem): System {
  return {
    name,
    about,
    async learn(data, { engine, pretrained, seed, watch, text, chosen: further }) {
      const from = start(pretrained);
      const hooks = {
        cancellation: neverCancelled,
        onProgress: () => undefined,
        ...(watch && { watch: watchNetwork(engine, data, from, watch) }),
      };
      const options = { seed, ...(from && { pretrained: from }) };
      const { files, info } = await finetune(engine, data, options, hooks, { ...chosen, ...further });
      return readBack(engine, data, files, from, info.report.updates, text);
    },
  };
}

function readBack(
  engine: Engine,
  data: TrainingData,
  files: Parameters<typeof decodeCheckpoint>[0],
  from: Pretrained | undefined,
  updates: number,
  text: SystemText | undefined,
): Learned {
  const checkpoint = decodeCheckpoint(files);
  const { labels, locale, temperature } = checkpoint;
  const complete = loadOpinions(engine, checkpoint, from);
  const unlisted = loadOpinions(engine, { ...checkpoint, gazetteer: data.gazetteers.training }, from);
  const parts = { labels, locale, temperature };
  const readersWith = (skills: SystemText | undefined): Readers => ({
    complete: readerOf({ ...parts, ...complete, skill: skills?.complete }),
    unlisted: readerOf({ ...parts, ...unlisted, skill: skills?.training }),
  });
  return {
    shipped: readersWith(text),
    alone: readersWith(undefined),
    updates,
    dispose() {
      complete.dispose();
      unlisted.dispose();
    },
  };
}

/** The network alone, as it is after so many updates, with all that the final model knows of lists and carrier words. */
function watchNetwork(
  engine: Engine,
  data: TrainingData,
  from: Pretrained | undefined,
  watch: NonNullable<LearnOptions['watch']>,
): (update: number, run: TrainingRun) => void {
  const { labels, gazetteers } = data;
  const carriers = new Set(readCarriers(readPasses(data.wholePass), labels.slots).words);
  const gazetteer = createGazetteer(gazetteers.complete, labels.slots);
  return (update, { network, vocabulary }) => {
    const featurizer = createFeaturizer({
      vocabulary,
      gazetteer,
      carriers,
      hyper: network.hyper,
      vectors: from?.vectors,
    });
    const opinions = createNetworkOpinions({ engine, network, featurizer, labels, ngrams: undefined });
    const skill = withoutText(labels, data.locale);
    watch(update, createInterpreter(opinions, { labels, skill, temperature: 1, vectors: undefined }));
  };
}
