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
  /** Whether what was learned is read together with the text of the skill, as the product does. */
  readonly grammar: boolean;
}

export interface TransferResult extends Measures {
  readonly skill: string;
  readonly seed: number;
  readonly system: string;
  readonly samples: number;
  readonly heldOut: number;
  /** BCP 47. */
  readonly locale: string;
  /** Share of the held-out utterances that were refused: taken for no intent. */
  readonly refused: number;
  /** Frame error where lists hold only the values that training used. */
  readonly unlistedFrameError: number;
  readonly seconds: number;
  readonly updates: number;
  readonly answers: readonly Answer[];
  /** Of the network alone; empty for systems without updates. */
  readonly curve: readonly CurvePoint[];
  readonly peakMemoryMB: number;
}
