import { type Engine, openEngine } from '../../server/src/engine/openEngine';
import { loadTensorflow } from '../../server/src/node/loadTensorflow';
import { wasmFolder } from './testEngine';

/** TensorFlow's native backend where it is installed (`npm run engine:tensorflow`), else why not. */
export type TensorflowEngine = { readonly engine: Engine } | { readonly missing: string };

/** For tests that can only run where the library is: they name the reason where it is not. */
export async function tensorflowEngine(): Promise<TensorflowEngine> {
  try {
    return { engine: await openEngine({ backend: 'tensorflow', wasmFolder, loadTensorflow }) };
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
}
