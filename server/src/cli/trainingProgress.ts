import { SingleBar } from 'cli-progress';
import type { TrainProgress } from '../nlu/api';
import type { HeldOutMetrics } from '../nlu/types';
import { percent } from './percent';
import type { Output } from './runtime';

/** Shows how far a training run is. */
export interface TrainingDisplay {
  update(progress: TrainProgress): void;
  /** Ends the display; call it once, after success or failure. */
  stop(): void;
}

const silent: TrainingDisplay = { update() {}, stop() {} };

/** A bar on a terminal; elsewhere plain lines, one each tenth of the budget, or nothing. */
export function createTrainingDisplay(output: Output, elsewhere: 'lines' | 'nothing'): TrainingDisplay {
  if (output.isTTY) {
    return createBar(output);
  }
  return elsewhere === 'lines' ? createLines(output) : silent;
}

function createBar(output: Output): TrainingDisplay {
  const bar = new SingleBar({
    stream: output,
    format: 'Fine-tuning {bar} {percentage} % · loss {loss} · held-out {heldOut} · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: Math.max(8, Math.min(30, (output.columns ?? 80) - 70)),
    hideCursor: true,
    // Ctrl+C is the command's own business.
    gracefulExit: false,
  });
  bar.start(1000, 0, { loss: '-', heldOut: '-' });
  return {
    update: (progress) =>
      bar.update(Math.round(progress.fraction * 1000), {
        loss: progress.loss.toFixed(3),
        heldOut: shortHeldOut(progress.heldOut),
      }),
    stop: () => bar.stop(),
  };
}

function createLines(output: Output): TrainingDisplay {
  const started = performance.now();
  let tenths = 0;
  return {
    update(progress) {
      const reached = Math.floor(progress.fraction * 10);
      if (reached > tenths) {
        tenths = reached;
        output.write(`${lineOf(progress, (performance.now() - started) / 1000)}\n`);
      }
    },
    stop() {},
  };
}

function lineOf({ fraction, update, updates, loss, heldOut }: TrainProgress, seconds: number): string {
  const left = Math.round((seconds / fraction) * (1 - fraction));
  return (
    `Fine-tuning ${percent(fraction)} (update ${update} of ${updates}), loss ${loss.toFixed(3)}, ` +
    `held-out intents ${shortHeldOut(heldOut)}, ${left} s left`
  );
}

function shortHeldOut(heldOut: HeldOutMetrics | undefined): string {
  return heldOut ? percent(heldOut.intentAccuracy) : '-';
}
