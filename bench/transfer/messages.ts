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

export interface TransferResult extends Measures {
  readonly skill: string;
  readonly seed: number;
  readonly system: string;
  readonly samples: number;
  readonly heldOut: number;
  /** Frame error where lists hold only the values that training used. */
  readonly unlistedFrameError: number;
  readonly seconds: number;
  readonly updates: number;
  readonly answers: readonly Answer[];
  /** Of the network alone; empty for systems without updates. */
  readonly curve: readonly CurvePoint[];
  readonly peakMemoryMB: number;
}
