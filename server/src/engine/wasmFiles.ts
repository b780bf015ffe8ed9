import { env } from '@tensorflow/tfjs-core';

/**
 * Lets the wasm backend of TensorFlow.js take its `.wasm` files from a reader, where they have no address that may be fetched, as in a
 * worker of an extension in the browser. One thread, as in Node: the other cores are the editor's.
 */
export function giveWasmFiles(readFile: (name: string) => Promise<Uint8Array>): void {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const { platform } = env();
  const fetchElsewhere = platform.fetch.bind(platform);
  platform.fetch = async (path, init) => {
    if (!path.endsWith('.wasm')) return fetchElsewhere(path, init);
    const bytes = await readFile(path);
    // What the backend asks of an answer, and no more.
    return { ok: true, arrayBuffer: () => Promise.resolve(bytes) } as never;
  };
}
