/** Models that have been learned for an agent's questions. An agent edits a file and asks again, so they are kept. */
import { createLexicon } from '../../analysis/corpus/lexicon';
import { createTrainingData } from '../../analysis/corpus/trainingData';
import { createSkillText } from '../../analysis/grammar/createSkillText';
import { openOnce } from '../../base/openOnce';
import { createCatalog } from '../../catalog/catalog';
import { CheckpointError, type Predictor } from '../../nlu/api';
import { finetune } from '../../nlu/finetune';
import { loadPredictor } from '../../nlu/predictor';
import { trainQuick } from '../../nlu/quick/trainQuick';
import type { SkillText } from '../../nlu/skillText';
import type { TrainingData } from '../../nlu/types';
import { createCheckpointStore } from '../../node/checkpointStore';
import { nodePretrained } from '../../node/nodePretrained';
import { throwIfCancelled, tokenOf } from '../cancellation';
import { storageFolder } from '../keptCheckpoints';
import type { LoadedModel } from '../loadModel';
import { loadTrainableModel } from '../loadTrainableModel';
import { openCliEngine } from '../openCliEngine';
import { defaultSeed } from '../options';
import type { Runtime } from '../runtime';
import type { Call } from './tool';

/**
 * `quick`: n-grams and a random field, learned in a blink; `fine-tuned`: the network with them, as the editor has it
 * after a save.
 */
export type Learner = 'fine-tuned' | 'quick';

export interface LearnedModel {
  readonly loaded: LoadedModel;
  readonly predictor: Predictor;
  /** The text as it stands, which has a say in every answer. */
  readonly skill: SkillText;
}

export interface LearnedModels {
  /**
   * Learns what is not known yet, one model at a time, and asks it. The predictor is lent for the question alone.
   *
   * @throws CliError where the path means no single model that can be learned; CancelledError
   */
  ask<T>(
    path: string,
    learner: Learner,
    call: Call,
    question: (model: LearnedModel) => T | Promise<T>,
  ): Promise<T>;
}

/** One skill in all its locales. */
const mostKept = 12;

export function createLearnedModels(runtime: Runtime): LearnedModels {
  const catalog = createCatalog();
  const engine = openOnce(() => openCliEngine('auto', runtime));
  const kept = new Map<string, Predictor>();
  let last: Promise<unknown> = Promise.resolve();

  /** What the command line has kept serves an agent too; nothing is written. */
  const store = createCheckpointStore(storageFolder(runtime));

  const finetuned = async (data: TrainingData, call: Call): Promise<Predictor> => {
    const opened = await engine();
    const pretrained = await nodePretrained(opened, runtime.wasmFolder, data.locale);
    const stored = await store.find(data.contentHash);
    const known = stored && usable(() => loadPredictor(opened, stored, pretrained));
    if (known !== undefined) return known;
    const { files } = await finetune(
      opened,
      data,
      { seed: defaultSeed, ...(pretrained && { pretrained }) },
      {
        cancellation: tokenOf(call.signal),
        onProgress: ({ fraction }) => call.onProgress(fraction, 'fine-tuning on the samples'),
      },
    );
    return loadPredictor(opened, files, pretrained);
  };

  const keep = (key: string, predictor: Predictor): void => {
    kept.delete(key);
    kept.set(key, predictor);
    for (const [oldest, unused] of kept) {
      if (kept.size <= mostKept) return;
      kept.delete(oldest);
      unused.dispose();
    }
  };

  const learn = async (path: string, learner: Learner, call: Call): Promise<LearnedModel> => {
    throwIfCancelled(call.signal);
    const loaded = await loadTrainableModel(path);
    const data = createTrainingData(loaded.model, catalog, { seed: defaultSeed });
    const key = `${learner} ${data.contentHash}`;
    const predictor =
      kept.get(key) ??
      (learner === 'quick' ? trainQuick(data, { seed: defaultSeed }) : await finetuned(data, call));
    keep(key, predictor);
    const skill = createSkillText(loaded.model, catalog, createLexicon(loaded.model, catalog));
    return { loaded, predictor, skill };
  };

  return {
    ask(path, learner, call, question) {
      const answer = last.then(async () => question(await learn(path, learner, call)));
      // A question that fails is its asker's business.
      last = answer.catch(() => undefined);
      return answer;
    },
  };
}

/** undefined: the checkpoint is damaged, or of another version. */
function usable(load: () => Predictor): Predictor | undefined {
  try {
    return load();
  } catch (error) {
    if (error instanceof CheckpointError) return undefined;
    throw error;
  }
}
