import { SingleBar } from 'cli-progress';
import type { Output } from './runtime';

/** Shows how much of some work is done: a bar on a terminal, nothing elsewhere. */
export interface WorkDisplay {
  update(done: number, all: number): void;
  /** Ends the display; call it once, after success or failure. */
  stop(): void;
}

export function createWorkDisplay(output: Output, what: string): WorkDisplay {
  if (!output.isTTY) return { update() {}, stop() {} };
  const bar = new SingleBar({
    stream: output,
    format: `${what} {bar} {value} of {total} · {eta_formatted} left`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: Math.max(8, Math.min(30, (output.columns ?? 80) - 50)),
    hideCursor: true,
    clearOnComplete: true,
    // Ctrl+C is the command's own business.
    gracefulExit: false,
  });
  let isShown = false;
  return {
    update(done, all) {
      // One is done before anybody has read a bar.
      if (all < 2) return;
      if (!isShown) bar.start(all, done);
      isShown = true;
      bar.setTotal(all);
      bar.update(done);
    },
    stop() {
      if (isShown) bar.stop();
    },
  };
}
