import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { SecondOpinion } from '../../server/src/analysis/secondOpinion/secondOpinion';
import { CancelledError } from '../../server/src/base/cancellation';
import { createCheckpointStore } from '../../server/src/node/checkpointStore';
import { nodePretrained } from '../../server/src/node/nodePretrained';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import { createOpinionStore } from '../../server/src/node/opinionStore';
import { createWorkerCrossFitter } from '../../server/src/node/workerCrossFitter';
import { createWorkerTrainer } from '../../server/src/node/workerTrainer';
import { snapshotOf } from '../support/featureContext';
import { startInProcess } from '../support/inProcessServer';
import { modelText, placeOf, smallSkill } from '../support/smallSkill';

const distFolder = join(import.meta.dirname, '../../dist');
const fitter = createWorkerCrossFitter(join(distFolder, 'worker.js'), distFolder);
const { source } = snapshotOf(modelText());
const request = { source, seed: 1, backend: 'wasm', former: undefined } as const;

it('gives a second opinion from a worker, and at once where nothing has changed', async () => {
  const opinion = await fitter.crossFit(request).result;
  const count = Object.values(smallSkill.samples).flat().length;
  expect(opinion.folds.flatMap(({ samples }) => samples)).toHaveLength(count);
  // Nothing is trained again: what the former one says comes back, though no training would say it.
  const former = { ...opinion, folds: opinion.folds.map((fold) => ({ ...fold, samples: [] })) };
  expect(await fitter.crossFit({ ...request, former }).result).toEqual(former);
});

it('ends with the worker when it is given up', async () => {
  const run = fitter.crossFit(request);
  run.cancel();
  await expect(run.result).rejects.toBeInstanceOf(CancelledError);
});

// One story: everything is real but the machine, which is said to rest (the tests that run beside keep it busy).
it('asks for one after a fine-tuning, when the machine rests, and says what it says', async () => {
  const stray = 'how warm is it outside in {city}';
  const text = modelText({
    samples: { ...smallSkill.samples, HelloIntent: [...smallSkill.samples['HelloIntent']!, stray] },
  });
  const uri = 'file:///skill/interactionModels/custom/en-US.json';
  const storagePath = mkdtempSync(join(tmpdir(), 'skill-lens-opinion-'));
  const client = startInProcess({
    openEngine: () => openNodeEngine('wasm', distFolder),
    openPretrained: (engine, locale) => nodePretrained(engine, distFolder, locale),
    createTrainer: () =>
      createWorkerTrainer({ workerPath: join(distFolder, 'worker.js'), wasmFolder: distFolder }),
    createCheckpointStore,
    createCrossFitter: () => fitter,
    createOpinionStore,
  });
  onTestFinished(async () => {
    await client.shutdown();
    rmSync(storagePath, { recursive: true, force: true });
  });
  await client.initialize({ storagePath });
  client.open(uri, text);
  expect(await client.finetune(uri)).toMatchObject({ outcome: 'trained' });
  const store = createOpinionStore(storagePath);
  const opinion = await untilThere(() => store.load(uri));
  const { start } = placeOf(text, `"${stray}"`);
  const said = opinion.folds.flatMap(({ samples }) => samples).find(({ key }) => key === stray)!;
  expect(said).toMatchObject({ intent: 'HelloIntent', rival: 'WeatherIntent' });
  // What is shown of a learned sample is now its word, to the last digit.
  const shown = await client.predictions.until(({ lines }) =>
    lines.some(
      ({ range, outOfSample, confidence }) =>
        range.start.line === start.line && outOfSample && confidence === said.judgement.confidence,
    ),
  );
  expect(shown.lines.find(({ range }) => range.start.line === start.line)?.intent).toBe('WeatherIntent');
  const { diagnostics } = await client.diagnostics.until((sent) =>
    sent.diagnostics.some(({ code }) => code === 'confusable-sample'),
  );
  // In a skill so small folds without half of an intent's samples may doubt others too.
  const doubted = diagnostics.filter(({ code }) => code === 'confusable-sample');
  expect(doubted.map(({ range }) => range.start.line)).toContain(start.line);
  expect(doubted.length).toBeLessThan(5);
});

async function untilThere(load: () => Promise<SecondOpinion | undefined>): Promise<SecondOpinion> {
  for (;;) {
    const found = await load();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
