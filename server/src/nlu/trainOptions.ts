import type { Pretrained } from './pretrained';

export interface TrainOptions {
  readonly seed: number;
  /** Where to start from; random weights without. */
  readonly pretrained?: Pretrained;
}
