import type { Answer } from '../measure/calibration';
import type { CurvePoint } from '../measure/convergence';
import type { Measures } from '../measure/measures';

/** One skill, one seed, one system. */
export interface TransferJob {
  readonly path: string;
  readonly seed: number;
  readonly system: string;
  readonly pretrained: string;
  readonly wasmFolder: string;
  readonly curve: boolean;
}

export interface ReadFigures extends Measures {
  /** Frame error where lists hold only the values that training used. */
  readonly unlistedFrameError: number;
}

/** As the product answers, with the text of the skill. */
export interface TransferResult extends ReadFigures {
  readonly skill: string;
  readonly seed: number;
  readonly system: string;
  readonly samples: number;
  readonly heldOut: number;
  /** BCP 47. */
  readonly locale: string;
  /** Share of the held-out utterances that were refused: taken for no intent. */
  readonly refused: number;
  /** Of the same training, read without the text of the skill; results of before 2026-11-28 lack it. */
  readonly alone?: ReadFigures;
  readonly seconds: number;
  readonly updates: number;
  readonly answers: readonly Answer[];
  /** Of the network alone; empty for systems without updates. */
  readonly curve: readonly CurvePoint[];
  readonly peakMemoryMB: number;
}
