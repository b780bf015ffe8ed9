/** Cross-fits in a worker of its own, which lives as long as one run: whoever gives a run up ends it. */
import { spokenLanguage, t } from '../base/l10n';
import type { SecondOpinion } from '../analysis/secondOpinion/secondOpinion';
import { CancelledError } from '../base/cancellation';
import type { CrossFitter } from './runtime';
import type { StartWorker } from './workerMessages';

export function createCrossFitterOn(startWorker: StartWorker): CrossFitter {
  return {
    crossFit(request) {
      let giveUp: (error: Error) => void = () => undefined;
      let end: () => void = () => undefined;
      const result = new Promise<SecondOpinion>((resolve, reject) => {
        giveUp = reject;
        const worker = startWorker({
          onMessage(message) {
            if (message.kind === 'cross-fitted') resolve(message.opinion);
            else if (message.kind === 'failed') reject(new Error(message.message));
          },
          onDeath: (reason) =>
            reject(
              reason instanceof Error ? reason : new Error(t('the worker ended with {0}', String(reason))),
            ),
        });
        end = () => worker.terminate();
        worker.post({ kind: 'cross-fit', id: 0, language: spokenLanguage(), ...request });
      }).finally(() => end());
      return {
        result,
        cancel() {
          giveUp(new CancelledError());
          end();
        },
      };
    },
  };
}
