import { t } from '../base/l10n';
import { env, ready } from '@tensorflow/tfjs-core';
// tfjs-core registers no gradients by itself; this module is the only door to them.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { BackendName } from './backendName';
import type { KernelBuild } from './fused/kernelModule';
import { loadKernels } from './fused/loadKernels';
import { registerFusedKernels } from './fused/registerFused';
import { registerBiLstmGradient } from './kernels/biLstmGradient';
import { registerCrossEntropyGradient } from './kernels/crossEntropyGradient';
import { registerMaxPoolGradient } from './kernels/maxPoolGradient';
import { registerComposedKernels } from './kernels/composed';
import { registerUnsortedSegmentSum } from './kernels/unsortedSegmentSum';
import { registerNativeKernels } from './tensorflow/registerNative';
import { getBackend, setBackend } from './tensors';
import { giveWasmFiles } from './wasmFiles';

export type { BackendName } from './backendName';

export interface EngineOptions {
  /**
   * `auto`: WebAssembly with our kernels, which is the quickest (bench/tensorflow.md), else TensorFlow's native library
   * where it loads. `cpu` is the slow reference.
   */
  readonly backend: 'auto' | BackendName;
  /** Folder with the tfjs-backend-wasm `.wasm` files; left out where there is no disk: `readFile` gives them too. */
  readonly wasmFolder?: string;
  /** Reads a file of that folder; with it the wasm backend gets our fused kernels, without it the composed ones. */
  readonly readFile?: (name: string) => Promise<Uint8Array>;
  /** Which build of the kernels; by default what this machine can run best. */
  readonly kernels?: KernelBuild;
  /** Loads @tensorflow/tfjs-node, which registers itself; absent where native code cannot be. */
  readonly loadTensorflow?: () => Promise<void>;
}

/** A backend that is ready. Backends are global to the process, so work begins with `activate()`. */
export interface Engine {
  readonly backend: BackendName;
  /** Which build of our kernels is registered; undefined where there are none. */
  readonly kernels?: KernelBuild | undefined;
  /** Makes this backend the one that tensors are made on. */
  activate(): void;
}

/** Thrown when the named backend cannot run here; the message says why and what else there is. */
export class EngineError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
  }
}

/**
 * Opens the door to the tensors.
 * @throws EngineError if the backend cannot be started; `auto` tries `tensorflow` first.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { backend, kernels } = await startBackend(options);
  registerBiLstmGradient();
  registerMaxPoolGradient();
  registerCrossEntropyGradient();
  registerComposedKernels(backend);
  return Object.freeze({ backend, kernels, activate: () => activate(backend) });
}

/** To set the backend that is set already, as before every batch, goes through all its kernels once more. */
function activate(backend: BackendName): void {
  if (getBackend() !== backend) void setBackend(backend);
}

interface Started {
  readonly backend: BackendName;
  readonly kernels: KernelBuild | undefined;
}

async function startBackend(options: EngineOptions): Promise<Started> {
  if (options.backend !== 'auto') {
    const kernels = await starters[options.backend](options);
    return { backend: options.backend, kernels };
  }
  try {
    return { backend: 'wasm', kernels: await startWasm(options) };
  } catch (error) {
    return startInstead(error, options);
  }
}

/** Where WebAssembly fails; if the other fails too, what is told first is why WebAssembly did. */
async function startInstead(first: unknown, options: EngineOptions): Promise<Started> {
  if (!options.loadTensorflow) {
    throw first;
  }
  try {
    await startTensorflow(options);
    return { backend: 'tensorflow', kernels: undefined };
  } catch (second) {
    const message = t('{0} Nor did the other backend start: {1}', messageOf(first), messageOf(second));
    throw new EngineError(message, { cause: first });
  }
}

const starters: Record<BackendName, (options: EngineOptions) => Promise<KernelBuild | undefined>> = {
  wasm: startWasm,
  tensorflow: startTensorflow,
  cpu: startCpu,
};

async function startWasm(options: EngineOptions): Promise<KernelBuild | undefined> {
  const place = await nameWasmFiles(options);
  await start(
    'wasm',
    t(
      'the WebAssembly files in {0} could not be loaded; install Skill Lens again, or build the project again',
      place,
    ),
  );
  if (options.readFile) {
    const { module, build } = await loadKernels(options.readFile, options.kernels).catch((error: unknown) => {
      const message = t(
        'Our kernels could not be loaded ({0}); install Skill Lens again, or build the project again.',
        messageOf(error),
      );
      throw new EngineError(message, { cause: error });
    });
    registerFusedKernels(module);
    return build;
  }
  registerUnsortedSegmentSum();
  return undefined;
}

/** Tells the wasm backend where its files are. @returns the place, for people */
async function nameWasmFiles({ wasmFolder, readFile }: EngineOptions): Promise<string> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  if (wasmFolder !== undefined) {
    setWasmPaths(wasmFolder.endsWith('/') ? wasmFolder : `${wasmFolder}/`);
    return wasmFolder;
  }
  if (!readFile)
    throw new EngineError(t('Backend "wasm" needs a folder with its files, or a reader of them.'));
  giveWasmFiles(readFile);
  setWasmPaths('', true);
  return t('the extension');
}

async function startCpu(): Promise<undefined> {
  await import('@tensorflow/tfjs-backend-cpu');
  await start('cpu', t('the plain JavaScript backend did not start'));
}

async function startTensorflow(options: EngineOptions): Promise<undefined> {
  if (!options.loadTensorflow) {
    throw new EngineError(t('Backend "tensorflow" is not available here; choose "wasm" or "auto".'));
  }
  // Production mode already here: tfjs-node brings a second tfjs-core, which would warn of all that it registers anew.
  env().set('PROD', true);
  try {
    await options.loadTensorflow();
  } catch (error) {
    throw new EngineError(
      t(
        `Backend "tensorflow" could not be loaded ({0}); choose "wasm", or add the library as Skill Lens's README says.`,
        messageOf(error),
      ),
      { cause: error },
    );
  }
  await start('tensorflow', t('the native library did not start'));
  registerNativeKernels();
}

async function start(backend: BackendName, trouble: string): Promise<void> {
  // Forward values of every op are checked for NaN only when debugging; production mode skips argument tests.
  env().set('PROD', true);
  const started = await setBackend(backend).catch((error: unknown) => {
    throw new EngineError(t('Backend "{0}" failed: {1} ({2}).', backend, trouble, messageOf(error)), {
      cause: error,
    });
  });
  if (!started) {
    throw new EngineError(t('Backend "{0}" failed: {1}.', backend, trouble));
  }
  await ready();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}
