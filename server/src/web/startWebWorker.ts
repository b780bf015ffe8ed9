import { t } from '../base/l10n';
import { openOnce } from '../base/openOnce';
import type { StartWorker, TrainingWorker } from '../lsp/workerMessages';
import type { ReadAsset } from './assets';
import { type FromWebWorker, type ToWebWorker, trainingWorkerName } from './workerMessages';

/** The bundle that we are in ourselves. */
const scriptName = 'webServer.js';

/**
 * Web workers from a script of the extension. The script is read as an asset and started from memory, because a worker may not be
 * started from an address of another origin, and an extension's files are of one. Messages wait until it runs.
 */
export function webWorkers(readAsset: ReadAsset): StartWorker {
  const script = openOnce(() => loadScript(readAsset));
  return ({ onMessage, onDeath }) => {
    let isEnded = false;
    const worker = script().then((url) => {
      const started = new Worker(url, { name: trainingWorkerName });
      const post = (message: ToWebWorker, transfer: Transferable[] = []): void =>
        started.postMessage(message, transfer);
      started.onmessage = ({ data }: MessageEvent<FromWebWorker>) => {
        if (data.kind === 'read-asset') void answer(readAsset, data.name, post);
        else onMessage(data);
      };
      started.onerror = (event) => onDeath(event.message || t('no reason given'));
      started.onmessageerror = () => onDeath(t('a message that cannot be read'));
      if (isEnded) started.terminate();
      return started;
    });
    worker.catch((error: unknown) => onDeath(error));
    const handle: TrainingWorker = {
      post: (message) => void worker.then((started) => started.postMessage(message)).catch(() => undefined),
      terminate() {
        isEnded = true;
        void worker.then((started) => started.terminate()).catch(() => undefined);
      },
    };
    return handle;
  };
}

/** @returns an address that workers may be started from */
async function loadScript(readAsset: ReadAsset): Promise<string> {
  const bytes = await readAsset(scriptName);
  if (bytes === undefined) throw new Error(t('{0} is missing; install Skill Lens again', scriptName));
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}

async function answer(
  readAsset: ReadAsset,
  name: string,
  post: (message: ToWebWorker, transfer?: Transferable[]) => void,
): Promise<void> {
  const read = await readAsset(name).catch(() => undefined);
  // A copy of its own, which goes to the worker as it is.
  const bytes = read && new Uint8Array(read);
  post({ kind: 'asset', name, bytes }, bytes ? [bytes.buffer] : []);
}
