/** One skill, learned whole and asked its own samples. */
export interface OwnJob {
  readonly path: string;
  readonly seed: number;
  readonly pretrained: string;
  readonly wasmFolder: string;
  /** Learn the quick model instead of fine-tuning the network. */
  readonly quick: boolean;
}

/** Shares of utterances, 0 to 1. */
export interface OwnFigures {
  readonly utterances: number;
  /** Right intent; right intent and no slot wrong, missing or too many. */
  readonly intent: number;
  readonly frame: number;
  /** Taken for no intent. */
  readonly refused: number;
}

export interface OwnResult {
  readonly skill: string;
  readonly language: string;
  /** Undefined where no sample has slots that can be filled so. */
  readonly listed: OwnFigures | undefined;
  readonly unlisted: OwnFigures | undefined;
  /** Utterances that were misread, as `utterance: expected, got`; a few. */
  readonly misread: readonly string[];
}
