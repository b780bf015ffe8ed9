/** Tests of a skill in the editor: which there are, what becomes of them, and what to do about those that fail. */
import type { WireRange } from '../protocol';

/** Request, client to server: the tests in a file of any shape that the evaluation reads; `null`: it holds none. */
export const testSetRequest = 'skillLens/testSet';
export interface TestSetParams {
  readonly uri: string;
  /** As it is in the editor; absent: as it is on the disk. */
  readonly text?: string;
  /** The model that the author has named for the file. */
  readonly modelUri?: string;
  /** The models of the workspace, for files that lie in no skill. */
  readonly modelUris: readonly string[];
}
export type TestSetResult = WireTestSet | null;

export interface WireTestSet {
  /** True where the file holds what Alexa itself has answered. */
  readonly hasAnswers: boolean;
  readonly tests: readonly WireTest[];
  /** What could not be read. */
  readonly problems: readonly WireTestProblem[];
  /** That the tests belong to, or a sentence that says why none was found. */
  readonly model: { readonly uri: string } | { readonly problem: string };
}

export interface WireTest {
  /** Of the utterance, else of its line. */
  readonly range: WireRange;
  readonly utterance: string;
  /** Any of these is right; empty where the file holds Alexa's answer alone. */
  readonly expected: readonly WireFrame[];
  readonly alexa?: WireFrame;
  /** Why it can only fail: an intent or a slot that the model does not have. */
  readonly problem?: string;
}

export interface WireTestProblem {
  readonly range: WireRange;
  readonly severity: 'error' | 'warning';
  /** A sentence with its mend. */
  readonly message: string;
}

/** An intent with its slots filled. */
export interface WireFrame {
  readonly intent: string;
  readonly slots: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Request, client to server: what becomes of tests, by whatever answers for the model now. The client asks for some at a
 * time, so that it can show progress and stop.
 */
export const judgeTestsRequest = 'skillLens/judgeTests';
export interface JudgeTestsParams {
  readonly modelUri: string;
  readonly tests: readonly Pick<WireTest, 'utterance' | 'expected' | 'alexa'>[];
}
/** `problem`: nothing can answer, in a sentence. */
export type JudgeTestsResult = Judged | { readonly problem: string };

export interface Judged {
  /** One a test, in their order. */
  readonly verdicts: readonly WireVerdict[];
  /** Said by a quick model, as nothing has been fine-tuned yet. */
  readonly quick: boolean;
  /** The text has changed since it was learned. */
  readonly outdated: boolean;
}

export interface WireVerdict {
  readonly passed: boolean;
  readonly intentRight: boolean;
  readonly heard: WireFrame;
  /** 0 to 1 */
  readonly confidence: number;
  /** Expected against heard, a line for the intent and for each slot, with what its value stands for. */
  readonly expectedText: string;
  readonly heardText: string;
  /** What is wrong in a line; empty where nothing is. */
  readonly summary: string;
  /** What the utterance would be as a sample of the expected intent; absent where nothing is expected. */
  readonly sample?: { readonly intent: string; readonly text: string };
  /** The sample that drew the utterance, else the one most like it. */
  readonly drawnBy?: WireSample;
}

export interface WireSample {
  readonly uri: string;
  readonly range: WireRange;
  readonly intent: string;
  readonly text: string;
}

/** Request, client to server: the changes to a file of tests after which one expects what is heard. */
export const acceptHeardRequest = 'skillLens/acceptHeard';
export interface AcceptHeardParams {
  readonly uri: string;
  readonly text: string;
  readonly utterance: string;
  /** Of the test, as it was told. */
  readonly range: WireRange;
  readonly heard: WireFrame;
}
export type AcceptHeardResult =
  | { readonly edits: readonly { readonly range: WireRange; readonly newText: string }[] }
  | { readonly problem: string };
