/** What training and prediction look like from outside the NLU layer. */
import type { CancellationToken } from '../base/cancellation';
import type { SampleName } from '../grammar/grammar';
import type { CheckpointInfo } from './checkpointInfo';
import type { SkillText } from './skillText';
import type { TrainingRun } from './trainingRun';
import type { HeldOutMetrics, LabelSet, Prediction } from './types';

export { CheckpointError, type CheckpointFiles } from './checkpointFiles';
export type { CheckpointInfo, TrainingReport } from './checkpointInfo';
export type { TrainOptions } from './trainOptions';

export interface TrainProgress {
  /** 0 to 1 of the updates; the budget is known from the start. */
  readonly fraction: number;
  readonly update: number;
  readonly updates: number;
  readonly loss: number;
  readonly heldOut: HeldOutMetrics | undefined;
}

export interface TrainHooks {
  readonly cancellation: CancellationToken;
  /** Called every few updates; between calls the trainer yields to the event loop. */
  onProgress(progress: TrainProgress): void;
  /** Called after every update, for learning curves. */
  watch?(update: number, run: TrainingRun): void;
}

/** A model ready to answer. Synchronous and quick; owns tensors until disposed. */
export interface Predictor {
  readonly info: CheckpointInfo;
  /** What was learned, whatever the text says by now. */
  readonly labels: LabelSet;
  /**
   * One prediction per utterance, in order. Any text is fine, the empty one too.
   * @param skill the text as it stands; undefined: what was learned speaks alone
   * @param without by utterance, the sample behind it that has no say
   */
  predict(
    utterances: readonly string[],
    skill?: SkillText,
    without?: readonly (SampleName | undefined)[],
  ): Prediction[];
  dispose(): void;
}
