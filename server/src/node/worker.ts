/** The training worker: texts in, checkpoint out. Everything between is built in here, off the server's thread. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createTrainingData } from '../analysis/corpus/trainingData';
import { parseSource } from '../analysis/modelSource';
import { crossFitSkill } from '../analysis/secondOpinion/crossFitSkill';
import { createModelSnapshot } from '../analysis/snapshot';
import { CancelledError, CancellationSource, neverCancelled } from '../base/cancellation';
import { createCatalog } from '../catalog/catalog';
import { openNodeEngine } from './openNodeEngine';
import { nodePretrained } from './nodePretrained';
import { finetune } from '../nlu/finetune';
import type { FromWorker, ToWorker, WorkerSetup } from './workerMessages';

type TrainMessage = Extract<ToWorker, { kind: 'train' }>;
type CrossFitMessage = Extract<ToWorker, { kind: 'cross-fit' }>;

function serve(port: MessagePort, setup: WorkerSetup): void {
  const catalog = createCatalog();
  const running = new Map<number, CancellationSource>();
  const post = (message: FromWorker, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);

  const train = async ({ id, source, seed, backend, last }: TrainMessage): Promise<void> => {
    const cancellation = new CancellationSource();
    running.set(id, cancellation);
    try {
      const data = createTrainingData(parseSource(source), catalog, { seed });
      const engine = await openNodeEngine(backend, setup.wasmFolder);
      const pretrained = await nodePretrained(engine, setup.wasmFolder, data.locale);
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
      const engine = await openNodeEngine(backend, setup.wasmFolder);
      const pretrained = await nodePretrained(engine, setup.wasmFolder, snapshot.lexicon().locale);
      const options = { seed, ...(pretrained && { pretrained }) };
      const hooks = { cancellation: neverCancelled, onProgress: () => undefined };
      const opinion = await crossFitSkill({ engine, snapshot, catalog, options, hooks, former });
      post({ kind: 'cross-fitted', id, opinion });
    } catch (error) {
      post({ kind: 'failed', id, message: messageOf(error) });
    }
  };

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'cancel') running.get(message.id)?.cancel();
    else if (message.kind === 'cross-fit') void secondOpinion(message);
    else void train(message);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// The bundle is started as a worker only; imported elsewhere it does nothing.
if (parentPort !== null) serve(parentPort, workerData as WorkerSetup);
