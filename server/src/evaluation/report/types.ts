/** What a report is made of. Plain data: the editor, the command line and tests make it alike. */
import type { Totals } from '../totals/totals';
import type { Agreement } from '../totals/agreement';
import type { TestProblem, Verdict } from '../types';

/** How the samples were heard. */
export type Hearing =
  /** Each by a reading that had not seen it. */
  | 'leave-one-out'
  /** Each by a network that had learned the other parts. */
  | 'cross-validation'
  /** By the model that has learned them, which agrees with its author whatever he says. */
  | 'learned';

export interface ReportSource {
  /** The model's file, as people know it. */
  readonly title: string;
  readonly locale: string;
  readonly hearing: Hearing;
  /** On the model's samples, in the order of the text. */
  readonly samples: readonly Verdict[];
  /** What the rules say of samples, by the sample's place in `samples`. */
  readonly flagged: readonly FlaggedSample[];
  readonly tests: readonly TestedSet[];
  /** Of each sample a place in the plane where samples that are alike lie side by side; undefined: there is no map. */
  readonly map?: readonly MapPoint[] | undefined;
  /** How well unseen samples are heard, by how many have been learned; undefined: nobody has tried. */
  readonly learningCurve?: readonly CurvePoint[] | undefined;
  /** What the last report said of samples, by `sampleName`; undefined: there was none. */
  readonly before?: Readonly<Record<string, string>> | undefined;
}

export interface FlaggedSample {
  /** Index in `samples`. */
  readonly sample: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly rule: string;
  readonly message: string;
}

export interface TestedSet {
  readonly path: string;
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly TestProblem[];
}

export interface CurvePoint {
  /** Of the samples that could be learned, 0 to 1. */
  readonly share: number;
  /** Learned, mean over the parts. */
  readonly samples: number;
  readonly intentAccuracy: number;
  readonly frameAccuracy: number;
}

/** SVG by a plotting library, which escapes by itself; a report stands without them, in tables. */
export interface Figures {
  readonly calibration?: string;
  readonly curve?: string;
  readonly map?: string;
}

/** x and y from -1 to 1. */
export interface MapPoint {
  readonly sample: number;
  readonly x: number;
  readonly y: number;
}

export interface ReportData {
  readonly source: ReportSource;
  readonly totals: Totals;
  readonly confusion: ConfusionMatrix;
  readonly calibration: Calibration;
  /** Of all tests together; undefined: there are none. */
  readonly tests: Totals | undefined;
  readonly agreement: Agreement | undefined;
  readonly changes: readonly Change[];
}

export interface ConfusionMatrix {
  /** That samples are of, or are heard as, in the order of the text, then by name. */
  readonly intents: readonly string[];
  /** `cells[expected][heard]`: indices of samples. */
  readonly cells: readonly (readonly (readonly number[])[])[];
}

export interface Calibration {
  /** Expected calibration error, 0 to 1, over these bins. */
  readonly error: number;
  /** Of equal mass, least sure first. */
  readonly bins: readonly CalibrationBin[];
}

export interface CalibrationBin {
  /** Means over the bin, 0 to 1. */
  readonly confidence: number;
  readonly accuracy: number;
  readonly samples: readonly number[];
}

/** A sample that the last report had another intent for. */
export interface Change {
  readonly sample: number;
  readonly before: string;
}
