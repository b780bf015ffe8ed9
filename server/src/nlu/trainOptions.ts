import type { CheckpointFiles } from './checkpointFiles';
import type { Pretrained } from './pretrained';

export interface TrainOptions {
  readonly seed: number;
  /** Where to start from; random weights without. */
  readonly pretrained?: Pretrained;
  /** The last checkpoint of the skill, to go on from where little has changed since; begun anew without. */
  readonly last?: CheckpointFiles;
}
