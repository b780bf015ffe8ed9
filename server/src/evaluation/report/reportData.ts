/** What a report on a skill says, whatever draws it. Plain data: it is sent, stored in the page, and read back by the next report. */
import type { Totals } from '../totals/totals';

/** Grows whenever a reader of the old form would misread the new one. */
export const reportVersion = 1;

export interface ReportData {
  readonly version: typeof reportVersion;
  /** What `samples` are: the model's own, each heard by who has not learned it, or tests of it. */
  readonly about: 'samples' | 'tests';
  /** The model's path, as the user would write it. */
  readonly path: string;
  readonly locale: string;
  /** All else refers to these by their place in the list. */
  readonly samples: readonly ReportSample[];
  readonly totals: Totals;
  readonly confusion: ConfusionMatrix;
  readonly calibration: Calibration;
  readonly learningCurve: readonly CurvePoint[];
  readonly flagged: readonly Flagged[];
  readonly map: readonly MapPoint[];
  /** undefined: there was no report before. */
  readonly since: SinceLast | undefined;
}

export interface ReportSample {
  readonly intent: string;
  /** As the model has it, slots in braces. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly heard: string;
  /** 0 to 1 */
  readonly confidence: number;
  /** `slot state`, of slots that are not right. */
  readonly slotFaults: readonly string[];
  readonly passed: boolean;
}

/** Cells without samples are left out. */
export interface ConfusionMatrix {
  /** Those that are expected or heard, in the order of the model. */
  readonly intents: readonly string[];
  readonly cells: readonly {
    readonly expected: string;
    readonly heard: string;
    readonly samples: readonly number[];
  }[];
}

export interface Calibration {
  /** Of equal width; those without samples are left out. Shares are 0 to 1. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly confidence: number;
    readonly accuracy: number;
    readonly samples: readonly number[];
  }[];
  /** Expected calibration error: mean distance of confidence and accuracy, weighed by samples (Naeini et al. 2015). */
  readonly error: number;
}

export interface CurvePoint {
  /** Of the samples that could be learned, 0 to 1. */
  readonly share: number;
  /** Learned, mean over the parts. */
  readonly samples: number;
  readonly intentAccuracy: number;
  readonly frameAccuracy: number;
}

export interface Flagged {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  /** undefined: it is about something else than one sample. */
  readonly sample: number | undefined;
}

export interface MapPoint {
  readonly sample: number;
  /** About -1 to 1. */
  readonly x: number;
  readonly y: number;
}

export interface SinceLast {
  readonly added: readonly number[];
  /** Texts of samples that are gone. */
  readonly removed: readonly { readonly intent: string; readonly text: string }[];
  /** Right then and wrong now, or the other way round. */
  readonly fixed: readonly number[];
  readonly broken: readonly number[];
  readonly before: Pick<Totals, 'utterances' | 'intentAccuracy' | 'slotF1' | 'frameAccuracy'>;
}
