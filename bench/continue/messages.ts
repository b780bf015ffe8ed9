/** One skill and one seed: begun anew against gone on from the last checkpoint. */
export interface ContinueJob {
  readonly path: string;
  readonly seed: number;
  readonly pretrained: string;
  readonly wasmFolder: string;
}

/** Shares of utterances, 0 to 1, and what the training took. */
export interface TrainingFigures {
  readonly frame: number;
  /** What was learned alone, without the text of the skill. */
  readonly frameAlone: number;
  /** Of the samples that came last, without the text of the skill. */
  readonly newFrameAlone: number;
  readonly seconds: number;
  readonly updates: number;
}

export interface ContinueResult {
  readonly skill: string;
  readonly seed: number;
  readonly samples: number;
  readonly heldOut: number;
  /** Of all samples. */
  readonly anew: TrainingFigures;
  /** Of all but ten. */
  readonly before: TrainingFigures;
  /** Of all, from there. */
  readonly continued: TrainingFigures;
  /** Of all, after ten trainings that went on from one another, from all but twenty samples. */
  readonly chain: TrainingFigures;
}
