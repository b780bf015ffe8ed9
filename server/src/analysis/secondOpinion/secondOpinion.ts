/** What a model's samples are taken for by networks that have not learned them. Plain data: it is stored and sent. */
import type { SampleJudgement } from '../sampleJudgement';

export interface SecondOpinion {
  readonly folds: readonly FoldOpinion[];
}

export interface FoldOpinion {
  /** Of all that the fold's network has learned, and of what it has read: the same again would give the same. */
  readonly contentHash: string;
  readonly samples: readonly OutOfFold[];
}

/** One sample, as it was read. */
export interface OutOfFold {
  /** Where it stands. */
  readonly intent: string;
  /** See `sampleKey`. */
  readonly key: string;
  /** The likeliest intent but its own, of those that have samples. */
  readonly rival: string;
  /** Logarithm of the rival's probability less that of its own. */
  readonly logMargin: number;
  /** Read with the text of the skill as it stands, without the sample. */
  readonly judgement: SampleJudgement;
}

/** By sample: intent and key. */
export function outOfFoldByName({ folds }: SecondOpinion): ReadonlyMap<string, OutOfFold> {
  return new Map(
    folds.flatMap(({ samples }) => samples.map((each) => [nameOf(each.intent, each.key), each])),
  );
}

export function nameOf(intent: string, key: string): string {
  return `${intent}\n${key}`;
}
