/** The training worker's work: texts in, checkpoint out. Everything between is built in here, off the server's thread. */
import { createTrainingData } from '../analysis/corpus/trainingData';
import { parseSource } from '../analysis/modelSource';
import { crossFitSkill } from '../analysis/secondOpinion/crossFitSkill';
import { createModelSnapshot } from '../analysis/snapshot';
import { CancelledError, CancellationSource, neverCancelled } from '../base/cancellation';
import { messageOf } from '../base/messageOf';
import { createCatalog } from '../catalog/catalog';
import { finetune } from '../nlu/finetune';
import type { Runtime } from './runtime';
import { speakLike } from './speakLike';
import type { FromWorker, ToWorker } from './workerMessages';

type TrainMessage = Extract<ToWorker, { kind: 'train' }>;
type CrossFitMessage = Extract<ToWorker, { kind: 'cross-fit' }>;

/** What the work needs of the place. */
export type TrainingPlace = Pick<Runtime, 'openEngine' | 'openPretrained'>;

/**
 * @param post sends to the server; the buffers are given away, not copied
 * @returns takes what the server sends
 */
export function createTrainingWork(
  place: TrainingPlace,
  post: (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void,
): (message: ToWorker) => void {
  const catalog = createCatalog();
  const running = new Map<number, CancellationSource>();

  const train = async ({ id, source, seed, backend, last }: TrainMessage): Promise<void> => {
    const cancellation = new CancellationSource();
    running.set(id, cancellation);
    try {
      const data = createTrainingData(parseSource(source), catalog, { seed });
      const engine = await place.openEngine(backend);
      const pretrained = await place.openPretrained(engine, data.locale);
      const { files } = await finetune(
        engine,
        data,
        { seed, ...(pretrained && { pretrained }), ...(last && { last }) },
        {
          cancellation: cancellation.token,
          onProgress: (progress) => post({ kind: 'progress', id, progress }),
        },
      );
      const weights = new Uint8Array(files.weights);
      post({ kind: 'trained', id, files: { modelJson: files.modelJson, weights } }, [weights.buffer]);
    } catch (error) {
      post(
        error instanceof CancelledError
          ? { kind: 'cancelled', id }
          : { kind: 'failed', id, message: messageOf(error) },
      );
    } finally {
      running.delete(id);
    }
  };

  /** Whoever gives it up ends the whole worker. */
  const secondOpinion = async ({ id, source, seed, backend, former }: CrossFitMessage): Promise<void> => {
    try {
      const snapshot = createModelSnapshot(source.path, source, [], catalog);
      const engine = await place.openEngine(backend);
      const pretrained = await place.openPretrained(engine, snapshot.lexicon().locale);
      const options = { seed, ...(pretrained && { pretrained }) };
      const hooks = { cancellation: neverCancelled, onProgress: () => undefined };
      const opinion = await crossFitSkill({ engine, snapshot, catalog, options, hooks, former });
      post({ kind: 'cross-fitted', id, opinion });
    } catch (error) {
      post({ kind: 'failed', id, message: messageOf(error) });
    }
  };

  return (message) => {
    if (message.kind !== 'cancel') speakLike(message.language);
    if (message.kind === 'cancel') running.get(message.id)?.cancel();
    else if (message.kind === 'cross-fit') void secondOpinion(message);
    else void train(message);
  };
}
