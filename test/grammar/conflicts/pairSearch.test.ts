import { runToEnd } from '../../../server/src/base/runToEnd';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../server/src/base/random';
import { Automaton } from '../../../server/src/grammar/automaton';
import { sharedUtteranceSteps } from '../../../server/src/grammar/conflicts/pairSearch';
import type { GrammarSample, Recogniser, SamplePart, ValueType } from '../../../server/src/grammar/types';
import { ValueTrie } from '../../../server/src/grammar/valueTrie';
import { Words } from '../../../server/src/grammar/words';
import { forAll, seeds } from '../../support/forAll';

interface Listed extends ValueType {
  readonly written: readonly string[];
}

/** All that a type takes is in `written`; part of it may be left to a recogniser. */
function typeOf(name: string, written: readonly string[], words: Words, recognised = 0): Listed {
  const cut = written.map((value) => value.split(' '));
  const known = new Set(written.slice(0, recognised));
  const recognise: Recogniser = (tokens, start) =>
    [1, 2, 3]
      .map((length) => start + length)
      .filter((end) => end <= tokens.length && known.has(tokens.slice(start, end).join(' ')));
  return {
    name,
    written,
    // As the real lists of computed types: the recogniser knows more than the list.
    values: new ValueTrie(cut.slice(Math.floor(recognised / 2)), words),
    recognise: recognised > 0 ? recognise : undefined,
    openness: 'never',
  };
}

function sampleOf(intent: string, text: string, types: Readonly<Record<string, ValueType>>): GrammarSample {
  const parts = text
    .split(' ')
    .map((part): SamplePart => (types[part] ? { name: part.toLowerCase(), type: types[part] } : part));
  return { intent, text, key: text, parts, carrierWords: 1, contentWords: 1 };
}

function namesIn(samples: readonly GrammarSample[], words = new Words()): Map<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const { first, second, witness } of runToEnd(sharedUtteranceSteps(new Automaton(samples, words)))) {
    for (const a of first) for (const b of second) pairs.set(pairOf(a.text, b.text), witness);
  }
  return pairs;
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' | ');

describe('shared utterances', () => {
  const words = new Words();
  const types = {
    GENRE: typeOf('GENRE', ['rock', 'jazz', 'new wave'], words),
    SONG: typeOf('SONG', ['thriller', 'rock music', 'jazz', 'new wave hits'], words),
    DAY: typeOf('DAY', ['tomorrow', 'the day after tomorrow'], words, 2),
    QUERY: { ...typeOf('QUERY', [], words), openness: 'besideCarriers' as const },
    EMPTY: { ...typeOf('EMPTY', [], words), openness: 'anywhere' as const },
  };

  it.each([
    ['one type under two names', 'play SONG', 'play SONG', 'play'],
    ['a value spelled out', 'play SONG', 'play thriller', 'play thriller'],
    ['a value that two types share', 'play SONG', 'play GENRE', 'play jazz'],
    ['a boundary elsewhere', 'play GENRE music', 'play SONG', 'play rock music'],
    ['the same with the longer value first', 'SONG', 'GENRE music', 'rock music'],
    ['two slots at once', 'SONG GENRE', 'GENRE SONG', 'jazz jazz'],
    [
      'what a recogniser takes',
      'see you DAY',
      'see you the day after tomorrow',
      'see you the day after tomorrow',
    ],
    ['a phrase beside a list', 'find QUERY now', 'find GENRE now', 'find'],
    ['a value inside two slots', 'play GENRE hits', 'play SONG', 'play new wave hits'],
  ])('finds %s', (_, a, b, beginning) => {
    const samples = [sampleOf('A', a, types), sampleOf('B', b, types)];
    const shared = runToEnd(sharedUtteranceSteps(new Automaton(samples, words))).filter(
      ({ first, second }) =>
        [...first, ...second].some(({ intent }) => intent === 'A') &&
        [...first, ...second].some(({ intent }) => intent === 'B'),
    );
    expect(shared).toHaveLength(1);
    expect(shared[0]!.witness.join(' ')).toMatch(new RegExp(`^${beginning}`));
  });

  it.each([
    ['other words', 'play SONG', 'start SONG'],
    ['lists without a common value', 'play SONG', 'play DAY'],
    ['a slot that may be anything', 'play EMPTY', 'play thriller'],
    ['a phrase slot beside words', 'find QUERY', 'find the bus'],
  ])('finds nothing in %s', (_, a, b) => {
    const pairs = namesIn([sampleOf('A', a, types), sampleOf('B', b, types)], words);
    expect([...pairs.keys()].filter((pair) => pair === pairOf(a, b))).toEqual([]);
  });

  it('finds exactly what writing out all utterances finds, each with a right witness', () => {
    forAll(
      fc.tuple(seeds, fc.integer({ min: 2, max: 7 })),
      ([seed, count]) => {
        const { samples, all, words: own } = randomGrammar(createRandom(seed), count);
        const found = namesIn(samples, own);
        const expected = pairsWrittenOut(all);
        expect(new Set(found.keys())).toEqual(expected);
        for (const [pair, witness] of found) expectTaken(pair.split(' | '), witness.join(' '), all);
      },
      400,
    );
  });
});

interface WrittenOut {
  readonly text: string;
  readonly utterances: ReadonlySet<string>;
}

function pairsWrittenOut(all: readonly WrittenOut[]): Set<string> {
  const shares = (a: WrittenOut, b: WrittenOut): boolean =>
    [...a.utterances].some((utterance) => b.utterances.has(utterance));
  return new Set(all.flatMap((a) => all.filter((b) => shares(a, b)).map((b) => pairOf(a.text, b.text))));
}

function expectTaken(texts: readonly string[], witness: string, all: readonly WrittenOut[]): void {
  for (const text of texts) {
    expect(all.find((each) => each.text === text)!.utterances).toContain(witness);
  }
}

const letters = ['a', 'b', 'c'];

function randomGrammar(random: Random, count: number) {
  const words = new Words();
  const phrase = (): string =>
    Array.from({ length: 1 + random.integer(3) }, () => random.pick(letters)!).join(' ');
  const types: Record<string, Listed> = {};
  for (const name of ['S', 'T', 'U']) {
    const written = [...new Set(Array.from({ length: 1 + random.integer(4) }, phrase))];
    types[name] = typeOf(name, written, words);
  }
  const texts = new Set<string>();
  for (let i = 0; i < count; i++) {
    const parts = Array.from({ length: 1 + random.integer(4) }, () =>
      random.next() < 0.5 ? random.pick(['S', 'T', 'U'])! : random.pick(letters)!,
    );
    texts.add(parts.join(' '));
  }
  const samples = [...texts].map((text, i) => sampleOf(`I${i}`, text, types));
  const all = samples.map(({ text, parts }) => ({ text, utterances: utterancesOf(parts) }));
  return { samples, all, words };
}

function utterancesOf(parts: readonly SamplePart[]): Set<string> {
  let said = [''];
  for (const part of parts) {
    const options = typeof part === 'string' ? [part] : (part.type as Listed).written;
    said = said.flatMap((before) =>
      options.map((option) => (before === '' ? option : `${before} ${option}`)),
    );
  }
  return new Set(said);
}
