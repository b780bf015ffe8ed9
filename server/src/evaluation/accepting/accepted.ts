import type { TextRange } from '../../text/range';
import type { Frame } from '../types';

/** A test that is to expect what is heard. */
export interface AcceptedTest {
  readonly utterance: string;
  /** As the test was read: of its utterance, or of its line. */
  readonly range: TextRange;
  readonly heard: Frame;
}

export interface Change {
  readonly range: TextRange;
  readonly newText: string;
}

export type Accepted = { readonly changes: readonly Change[] } | { readonly problem: string };
