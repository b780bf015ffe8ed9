import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CancelledError } from '../../server/src/base/cancellation';
import { createWorkerCrossFitter } from '../../server/src/node/workerCrossFitter';
import { snapshotOf } from '../support/featureContext';
import { modelText, smallSkill } from '../support/smallSkill';

const distFolder = join(import.meta.dirname, '../../dist');
const fitter = createWorkerCrossFitter(join(distFolder, 'worker.js'), distFolder);
const { source } = snapshotOf(modelText());
const request = { source, seed: 1, backend: 'wasm', former: undefined } as const;

it('gives a second opinion from a worker, and at once where nothing has changed', async () => {
  const opinion = await fitter.crossFit(request).result;
  const count = Object.values(smallSkill.samples).flat().length;
  expect(opinion.folds.flatMap(({ samples }) => samples)).toHaveLength(count);
  const started = Date.now();
  expect(await fitter.crossFit({ ...request, former: opinion }).result).toEqual(opinion);
  expect(Date.now() - started).toBeLessThan(10_000);
}, 120_000);

it('ends with the worker when it is given up', async () => {
  const run = fitter.crossFit(request);
  run.cancel();
  await expect(run.result).rejects.toBeInstanceOf(CancelledError);
});
