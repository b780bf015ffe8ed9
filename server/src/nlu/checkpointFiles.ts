/** The two files of a checkpoint on disk: TensorFlow.js `model.json` and `weights.bin`. */
export interface CheckpointFiles {
  readonly modelJson: string;
  readonly weights: Uint8Array;
  /** Milliseconds since the epoch; not in the files themselves, whose bytes follow from the samples. */
  readonly learnedAt?: number;
}

/** Thrown for a broken or foreign checkpoint; the message names what is wrong and the mend. */
export class CheckpointError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CheckpointError';
  }
}
