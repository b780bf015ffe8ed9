/** One contestant in a process of its own: backends and kernels are global to a process, and so is what has been compiled. */
import { trainingFlops } from './flops';
import { type Job, sizeOf } from './job';
import { createMultiplyMeter } from './multiplyRate';
import type { ContestantSetup, FromContestant, ToContestant } from './messages';
import { openProduct } from './product';
import { openStock } from './stock';
import type { System } from './system';

const millisecondsPerProduct = 40;

async function serve(setup: ContestantSetup): Promise<void> {
  const system = await (setup.kind.startsWith('stock-') ? openStock(setup) : openProduct(setup));
  const { job } = system;
  const meter = await createMultiplyMeter(setup.wasmFolder);
  process.on('message', (message: ToContestant) => {
    if (message.kind === 'multiply') {
      reply({ kind: 'multiplied', gigaflops: meter.best(millisecondsPerProduct) });
      return;
    }
    reply({ kind: 'timed', milliseconds: time(job.batches.slice(0, message.count), message, system) });
  });
  const batches = job.batches.map((batch) => {
    const size = sizeOf(batch, job.hyper.maxTokens);
    return { ...size, flops: trainingFlops(job.shape, job.hyper, size) };
  });
  reply({ kind: 'ready', loss: system.loss(job.batches[0]!), build: meter.build, batches });
}

function time(
  batches: Job['batches'],
  { kind, times }: Extract<ToContestant, { times: number }>,
  system: System,
): number[][] {
  return Array.from({ length: times }, () =>
    batches.map((batch) => {
      const started = performance.now();
      system[kind](batch);
      return performance.now() - started;
    }),
  );
}

function reply(message: FromContestant): void {
  process.send?.(message);
}

process.once('message', (setup: ContestantSetup) => {
  serve(setup).catch((error: unknown) => {
    reply({ kind: 'failed', reason: error instanceof Error ? error.message.split('\n')[0]! : String(error) });
    process.disconnect?.();
  });
});
