import { Worker } from 'node:worker_threads';

/** How often it looks, and how often in a row the client must be gone: the server's own thread ends by itself before. */
const looks = { milliseconds: 5000, gone: 3 };

/** Small enough that nobody need ask what it costs. */
const resourceLimits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, codeRangeSizeMb: 1 };

/** Runs in a thread of its own, which is all that still runs when the server's is caught in a loop. */
const program = `
const { workerData: { clientId, milliseconds, gone } } = require('node:worker_threads');
let missed = 0;
setInterval(() => {
  try {
    process.kill(clientId, 0);
    missed = 0;
  } catch (error) {
    if (error.code === 'ESRCH' && ++missed >= gone) process.kill(process.pid, 'SIGKILL');
  }
}, milliseconds);
`;

/**
 * Ends this process once the client's is gone, even where the server's thread is blocked and hears neither `exit` nor the
 * end of its input. Files are renamed into place, so that none is torn by it.
 * @param clientId the number of the client's process
 */
export function watchClient(clientId: number, { milliseconds, gone } = looks): void {
  const worker = new Worker(program, {
    eval: true,
    workerData: { clientId, milliseconds, gone },
    resourceLimits,
    execArgv: [],
  });
  // Without threads nothing is lost but this.
  worker.on('error', () => undefined);
  worker.unref();
}
