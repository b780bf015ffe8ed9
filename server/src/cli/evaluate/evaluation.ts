import type { TestProblem, TestSet, Verdict } from '../../evaluation/types';
import type { Agreement } from '../../evaluation/totals/agreement';
import type { Totals } from '../../evaluation/totals/totals';

/** All that `evaluate` has found out, for whichever format prints it. */
export interface Evaluation {
  readonly modelPath: string;
  readonly locale: string;
  readonly sets: readonly EvaluatedSet[];
  readonly verdicts: readonly Verdict[];
  /** Of the test files together; of the cross-validation where there are no test files. */
  readonly totals: Totals;
  /** Beside Alexa's own answers, where the files bring them. */
  readonly agreement: Agreement | undefined;
  /** Of the model's samples, each heard by who has not learned it. */
  readonly crossValidation: Totals | undefined;
  /** What is wrong with the files. */
  readonly problems: readonly TestProblem[];
  /** Files that could not be read, one message each. */
  readonly failures: readonly string[];
}

export interface EvaluatedSet {
  readonly set: TestSet;
  readonly verdicts: readonly Verdict[];
}
