/** Samples that one utterance fits, put together by what makes them fall together. */
import type { Automaton } from '../../grammar/automaton';
import {
  type Crossing,
  sharedUtteranceSteps,
  type SharedUtterance,
} from '../../grammar/conflicts/pairSearch';
import type { GrammarSample } from '../../grammar/types';
import { spokenText } from '../../nlu/spokenText';

/** Two samples of different intents. */
export interface ConflictingPair {
  readonly first: GrammarSample;
  readonly second: GrammarSample;
  readonly witness: string;
}

/** All pairs of two intents that fall together by the same slots. */
export interface ConflictCause {
  /** In the order of the alphabet. */
  readonly intents: readonly [string, string];
  readonly crossings: readonly Crossing[];
  readonly pairs: readonly ConflictingPair[];
}

/** More pairs of one leaf than these are not worth writing out: their samples are all named. */
const mostPairsOfLeaf = 20_000;

/**
 * Pairs that are equal to the letter have a rule of their own and are left out. In steps of a few milliseconds.
 * @param language `fr` of `fr-FR`
 */
export function* conflictCauseSteps(
  automaton: Automaton,
  language: string,
): Generator<void, ConflictCause[]> {
  const causes = new Map<
    string,
    { -readonly [K in keyof ConflictCause]: ConflictCause[K] } & { pairs: ConflictingPair[] }
  >();
  for (const shared of yield* sharedUtteranceSteps(automaton)) {
    const signature = shared.crossings.map(signatureOf).sort().join(' ');
    for (const pair of pairsOf(shared, language)) {
      const { first, second } = pair;
      const key = `${first.intent} ${second.intent} ${signature}`;
      const cause = causes.get(key) ?? {
        intents: [first.intent, second.intent],
        crossings: shared.crossings,
        pairs: [],
      };
      causes.set(key, cause);
      cause.pairs.push(pair);
    }
    yield;
  }
  return [...causes.values()];
}

function* pairsOf(
  { first, second, witness }: SharedUtterance,
  language: string,
): Generator<ConflictingPair, void> {
  const said = spokenText(witness, language);
  const isSame = first === second;
  let left = mostPairsOfLeaf;
  for (const [i, a] of first.entries()) {
    for (const [j, b] of second.entries()) {
      if (a.intent === b.intent || a.key === b.key || (isSame && j <= i)) continue;
      if (left-- === 0) return;
      yield a.intent < b.intent
        ? { first: a, second: b, witness: said }
        : { first: b, second: a, witness: said };
    }
  }
}

function signatureOf({ type, other }: Crossing): string {
  return other === undefined ? `${type.name}=` : [type.name, other.name].sort().join('=');
}
