import { runToEnd } from '../base/runToEnd';
import { Automaton } from './automaton';
import { courtesyStart, withoutCourtesy } from './courtesy';
import { parseAll } from './parse';
import { prices } from './prices';
import type { GrammarSample, Parse, StandIns, ValueList } from './types';
import type { Words } from './words';

/** Names a sample whose own voice is not asked for. */
export type SampleName = Pick<GrammarSample, 'intent' | 'key'>;

/** What the samples of a skill take, word by word. */
export interface Grammar {
  readonly samples: readonly GrammarSample[];
  readonly automaton: Automaton;
  /**
   * The cheapest ways in which samples take an utterance, the cheapest first.
   * @param without a sample that has no say: behind a sample of the model itself, every sample would agree with itself
   */
  parse(tokens: readonly string[], without?: SampleName): readonly Parse[];
  /** Where the courtesy that ends an utterance begins; its length where there is none. */
  courtesyStart(tokens: readonly string[]): number;
}

export interface GrammarParts {
  readonly samples: readonly GrammarSample[];
  /** The words of the samples and of the lists of their slots. */
  readonly words: Words;
  /** What people say around any request: please, could you. */
  readonly courtesy: ValueList;
  /** Words that become others beside what fills a slot: by word, those of samples that it may stand for. */
  readonly standIns?: StandIns;
}

const mostParses = 12;

export function createGrammar(parts: GrammarParts): Grammar {
  return runToEnd(grammarSteps(parts));
}

/** The same in steps of a few milliseconds. */
export function* grammarSteps({
  samples,
  words,
  courtesy,
  standIns,
}: GrammarParts): Generator<void, Grammar> {
  const automaton = yield* Automaton.steps(samples, words, standIns);
  return Object.freeze({
    samples,
    automaton,
    courtesyStart: (tokens: readonly string[]) => courtesyStart(tokens, courtesy),
    parse(tokens: readonly string[], without?: SampleName) {
      const speaks = ({ sample }: Parse): boolean => sample.isBuiltIn === true || !isSame(sample, without);
      const whole = parseAll(automaton, tokens).filter(speaks);
      const isPlain = whole.some(({ kind }) => kind === 'exact');
      const trimmed = isPlain ? [] : parseTrimmed(automaton, tokens, courtesy);
      return [...whole, ...trimmed.filter(speaks)].sort((a, b) => a.price - b.price).slice(0, mostParses);
    },
  });
}

function parseTrimmed(automaton: Automaton, tokens: readonly string[], courtesy: ValueList): Parse[] {
  return withoutCourtesy(tokens, courtesy).flatMap(({ start, end }) => {
    const trimmed = tokens.length - (end - start);
    return parseAll(automaton, tokens.slice(start, end)).map((parse) => ({
      ...parse,
      price: parse.price + trimmed * prices.courtesyWord,
      slots: parse.slots.map((slot) => ({ ...slot, start: slot.start + start, end: slot.end + start })),
    }));
  });
}

function isSame(sample: GrammarSample, name: SampleName | undefined): boolean {
  return name !== undefined && sample.intent === name.intent && sample.key === name.key;
}
