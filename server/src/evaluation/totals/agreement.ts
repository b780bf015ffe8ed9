import type { Verdict } from '../types';

/** Our estimate beside Alexa's own answers. Shares are 0 to 1. */
export interface Agreement {
  readonly utterances: number;
  /** Same intent. */
  readonly intents: number;
  /** By the intent that Alexa heard. */
  readonly perIntent: Readonly<Record<string, { readonly utterances: number; readonly agreed: number }>>;
  readonly differences: readonly {
    readonly utterance: string;
    readonly alexa: string;
    readonly estimate: string;
  }[];
}

/** undefined where no test brings an answer of Alexa's. */
export function agreementOf(verdicts: readonly Verdict[]): Agreement | undefined {
  const answered = verdicts.flatMap(({ test, heard }) =>
    test.alexa ? [{ utterance: test.utterance, alexa: test.alexa.intent, estimate: heard.intent }] : [],
  );
  if (answered.length === 0) return undefined;
  const names = [...new Set(answered.map(({ alexa }) => alexa))].sort();
  const agreed = answered.filter(({ alexa, estimate }) => alexa === estimate);
  return {
    utterances: answered.length,
    intents: agreed.length / answered.length,
    perIntent: Object.fromEntries(
      names.map((name) => [
        name,
        {
          utterances: answered.filter(({ alexa }) => alexa === name).length,
          agreed: agreed.filter(({ alexa }) => alexa === name).length,
        },
      ]),
    ),
    differences: answered.filter(({ alexa, estimate }) => alexa !== estimate),
  };
}
