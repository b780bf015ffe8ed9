import type { OpinionReader } from './opinion';
import { type Asked, createReader, type ReaderParts } from './reading/createReader';
import type { Reading } from './reading/reading';

/** Reads utterances that are cut into tokens already. */
export interface Interpreter {
  /** What `Reading.intent` numbers. */
  readonly intents: readonly string[];
  /** @param asked by utterance, what else is known of it */
  read(utterances: readonly (readonly string[])[], asked?: readonly Asked[]): Reading[];
}

/** The one way from an utterance to an answer: opinions of what was learned, read with the text of the skill. */
export function createInterpreter(opinions: OpinionReader, parts: ReaderParts): Interpreter {
  const reader = createReader(parts);
  return {
    intents: reader.intents,
    read: (utterances, asked) =>
      opinions(utterances).map((opinion, i) => reader.read(utterances[i]!, opinion, asked?.[i])),
  };
}
