/** Fine-tuning as the product does it: a model's text goes to the worker, a checkpoint comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Trainer } from '../../server/src/lsp/runtime';
import type { CheckpointFiles, TrainingReport } from '../../server/src/nlu/api';
import { decodeCheckpoint } from '../../server/src/nlu/checkpoint';
import { openNodeEngine } from '../../server/src/node/openNodeEngine';
import { createWorkerTrainer } from '../../server/src/node/workerTrainer';
import { distFolder } from './places';
import { growthExponent, median } from './statistics';
import { syntheticSkill } from './syntheticSkill';

export interface TimedFinetune {
  readonly seconds: number;
  readonly report: TrainingReport;
  readonly files: CheckpointFiles;
}

export interface FinetuneBench {
  /** Wall time from the model's text to the checkpoint. */
  run(path: string, text: string): Promise<TimedFinetune>;
  dispose(): void;
}

export async function openFinetuneBench(seed: number): Promise<FinetuneBench> {
  const trainer: Trainer = createWorkerTrainer({
    workerPath: join(distFolder, 'worker.js'),
    wasmFolder: distFolder,
  });
  // Reading a checkpoint takes tensors on this side too.
  await openNodeEngine('wasm', distFolder);
  await warmUp(trainer, seed);
  return {
    async run(path, text) {
      const started = performance.now();
      const source = { kind: 'json', path, text } as const;
      const files = await trainer.train({ source, seed, backend: 'wasm' }, () => {}).result;
      const seconds = (performance.now() - started) / 1000;
      return { seconds, report: decodeCheckpoint(files).info.report, files };
    },
    dispose: () => trainer.dispose(),
  };
}

/** Trains for a moment, so that the worker has its engine open; a cancelled worker stays. */
async function warmUp(trainer: Trainer, seed: number): Promise<void> {
  const source = { kind: 'json', path: 'en-US.json', text: syntheticSkill(50, seed) } as const;
  let updates = 0;
  const run = trainer.train({ source, seed, backend: 'wasm' }, () => {
    if (++updates === 8) run.cancel();
  });
  await run.result.catch(() => undefined);
}

export interface RepeatedFinetune {
  readonly samples: number;
  readonly seconds: { readonly minimum: number; readonly median: number };
  readonly last: TimedFinetune;
}

export async function repeatFinetune(
  bench: FinetuneBench,
  path: string,
  times: number,
): Promise<RepeatedFinetune> {
  const text = readFileSync(path, 'utf8');
  const seconds: number[] = [];
  let last: TimedFinetune | undefined;
  for (let time = 0; time < times; time++) {
    last = await bench.run(path, text);
    seconds.push(last.seconds);
  }
  return {
    samples: last!.report.samples,
    seconds: { minimum: Math.min(...seconds), median: median(seconds) },
    last: last!,
  };
}

export interface Growth {
  readonly exponent: number;
  readonly points: readonly {
    readonly samples: number;
    readonly seconds: number;
    readonly updates: number;
    readonly frameAccuracy: number | undefined;
  }[];
}

export async function measureGrowth(
  bench: FinetuneBench,
  sizes: readonly number[],
  seed: number,
  say: (text: string) => void,
): Promise<Growth> {
  const points: Growth['points'][number][] = [];
  for (const samples of sizes) {
    const { seconds, report } = await bench.run('en-US.json', syntheticSkill(samples, seed));
    say(`  ${samples} samples: ${seconds.toFixed(1)} s, ${report.updates} updates`);
    const frameAccuracy = report.heldOut?.frameAccuracy;
    points.push({ samples, seconds, updates: report.updates, frameAccuracy });
  }
  return {
    exponent: growthExponent(points.map(({ samples, seconds }) => ({ x: samples, y: seconds }))),
    points,
  };
}
