/** Tests of a skill: utterances with what they should be heard as, and what became of them. */
import type { ScoredIntent, Match } from '../nlu/types';
import type { TextRange } from '../text/range';

/** The shapes of file that tests come in, told by content. */
export type TestFormat =
  /** Of the NLU evaluation tool: `{"data": [{"inputs": …, "expected": …}]}`. */
  | 'annotations'
  /** The same tool's results, or answers of profile-nlu: what Alexa itself said is in them. */
  | 'answers'
  /** One JSON object a line. */
  | 'json-lines'
  /** Of the NLU evaluation tool: `utterance,referenceTimestamp,intent,slot[City]`. */
  | 'annotations-csv'
  /** `utterance, intent, slot=value...` */
  | 'plain-csv';

export interface TestSet {
  readonly path: string;
  readonly format: TestFormat;
  readonly tests: readonly TestUtterance[];
  /** What is wrong with the file, in the order of its lines. What could not be read is in no test. */
  readonly problems: readonly TestProblem[];
}

export interface TestPlace {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Of the utterance in the file's text, else of its line. */
  readonly range: TextRange;
}

export interface TestProblem extends TestPlace {
  /** An error keeps a line from being tested; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** A sentence with its mend, without the place. */
  readonly message: string;
}

export interface TestUtterance {
  readonly utterance: string;
  readonly place: TestPlace;
  /** Any of these is right; empty where a file holds Alexa's answer alone. */
  readonly expected: readonly Frame[];
  /** What Alexa itself answered, where the file says it. */
  readonly alexa?: Frame | undefined;
}

/** An intent with its slots filled. A slot with several values is there once for each. */
export interface Frame {
  readonly intent: string;
  readonly slots: readonly FilledSlot[];
}

export interface FilledSlot {
  readonly name: string;
  readonly value: string;
}

/** As Alexa names them; the two further ones, ER_ERROR_TIMEOUT and ER_ERROR_EXCEPTION, are faults of its service. */
export type ResolutionCode = 'ER_SUCCESS_MATCH' | 'ER_SUCCESS_NO_MATCH';

/** What entity resolution makes of a slot's value: one answer for each slot type that has values of the skill's own. */
export interface Resolution {
  /** Ends with the type's name, as Alexa's does. */
  readonly authority: string;
  readonly code: ResolutionCode;
  /** Canonical values, best first; empty without a match. */
  readonly values: readonly CanonicalValue[];
}

export interface CanonicalValue {
  readonly name: string;
  readonly id: string | undefined;
}

export interface HeardSlot extends FilledSlot {
  /** Characters `[start, end)` of the utterance. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1 */
  readonly confidence: number;
  readonly resolutions: readonly Resolution[];
}

/** What we hear; always an estimate of what Alexa would. */
export interface HeardFrame {
  readonly intent: string;
  readonly confidence: number;
  readonly slots: readonly HeardSlot[];
  readonly alternatives: readonly ScoredIntent[];
  /** 0 to 1: how likely any intent of the skill is meant. */
  readonly scope: number;
  /** The sample that drew it. */
  readonly match: Match | undefined;
}

export type SlotState = 'right' | 'wrong' | 'missing' | 'extra';

/** One slot, expected against heard. */
export interface SlotVerdict {
  readonly name: string;
  readonly state: SlotState;
  /** Absent where the slot is extra. */
  readonly expected?: string;
  /** Absent where the slot is missing. */
  readonly heard?: string;
}

/** One utterance, expected against heard. */
export interface Verdict {
  readonly test: TestUtterance;
  /** Of the test's alternatives the one that what was heard comes nearest to; undefined where nothing is expected. */
  readonly expected: Frame | undefined;
  readonly heard: HeardFrame;
  readonly intentRight: boolean;
  /** Against the expected frame whatever the intent, in its order, extra slots last. */
  readonly slots: readonly SlotVerdict[];
  /** Right intent, and no slot wrong, missing or extra. */
  readonly passed: boolean;
}
