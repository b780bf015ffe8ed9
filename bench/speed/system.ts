import type { AnnotatedUtterance } from '../../server/src/nlu/types';
import type { Job } from './job';

/** A network on a backend, ready to be timed. */
export interface System {
  readonly job: Job;
  /** One update. */
  train(batch: readonly AnnotatedUtterance[]): void;
  /** Probabilities of intents and tags, read back. */
  predict(batch: readonly AnnotatedUtterance[]): void;
  /** The loss without dropout: the same for every system that is given the same first weights. */
  loss(batch: readonly AnnotatedUtterance[]): number;
}
