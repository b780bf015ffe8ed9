import type { Random } from '../../../server/src/base/random';
import { maskedCrossEntropy } from '../../../server/src/engine/ops/maskedCrossEntropy';
import {
  type Tensor,
  type Tensor2D,
  type Variable,
  concat,
  gather,
  matMul,
  tensor,
  tidy,
  variable,
  zeros,
} from '../../../server/src/engine/tensors';
import { initialWeights } from '../../../server/src/nlu/parameters';
import type { FrequentWords } from '../frequentWords';
import type { Objective, Reading } from './objective';

/** Words that a chunk's own are told from. */
const sampledWords = 400;

/** A place in a chunk and the word that is to be told from there. */
interface Question {
  /** Token in [B * T]. */
  readonly state: number;
  /** Number among the frequent words of the language. */
  readonly word: number;
}

/**
 * A language model in both directions on the shared layer: forward states tell the next word, backward states the one
 * before, through a projection each to the space of the word vectors, which stand as the output layer (Press and Wolf
 * 2017), as long as one another. The softmax is over the chunk's own words and a sample of the language's frequent ones
 * (Jean et al. 2015); a word's bias is the logarithm of how often it is said, less that of how often it is sampled.
 */
export function createLanguageModel(
  hidden: number,
  width: number,
  options: {
    readonly weight: number;
    readonly seed: number;
    readonly wordsOf: (language: string) => FrequentWords;
  },
): Objective {
  const shape = [hidden, width];
  const names = ['language/next', 'language/previous'] as const;
  const weights = new Map(
    names.map((name): [string, Variable] => [
      name,
      tidy(() => variable(tensor(initialWeights(`${name}/outputKernel`, shape, options.seed), shape), true)),
    ]),
  );
  const nothing = (): Tensor => zeros(shape);
  /** [questions, width]; the other direction's states, which have seen the answer, have no part in it. */
  const project = (
    shared: Tensor2D,
    questions: readonly Question[],
    name: (typeof names)[number],
  ): Tensor => {
    const places = Int32Array.from(questions, ({ state }) => state);
    const states = gather(shared, tensor(places, [places.length], 'int32')) as Tensor2D;
    const own = weights.get(name)!;
    const projection = name === 'language/next' ? [own, nothing()] : [nothing(), own];
    return matMul(states, concat(projection, 0) as Tensor2D);
  };
  return {
    name: 'language',
    weight: options.weight,
    weights,
    loss(reading) {
      const words = options.wordsOf(reading.chunk.domain.language);
      const [next, previous] = [questionsOf(reading, words, 1), questionsOf(reading, words, -1)];
      const asked = [...next, ...previous];
      if (next.length === 0 || previous.length === 0) return undefined;
      const candidates = chooseCandidates(asked, words, reading.random);
      const { shared } = reading.encoded;
      const projected = concat(
        [project(shared, next, names[0]), project(shared, previous, names[1])],
        0,
      ) as Tensor2D;
      const ones = tensor(new Float32Array(asked.length).fill(1), [asked.length, 1]);
      const output = tensor(outputOf(candidates, words, width), [candidates.length, width + 1]) as Tensor2D;
      const logits = matMul(concat([projected, ones], 1) as Tensor2D, output, false, true) as Tensor2D;
      const places = new Map(candidates.map((word, place) => [word, place]));
      const labels = Int32Array.from(asked, ({ word }) => places.get(word)!);
      return maskedCrossEntropy(logits, labels, new Float32Array(asked.length).fill(1), asked.length);
    },
  };
}

/** @param step 1: of every token the next word, -1: the one before */
function questionsOf({ chunk, batch }: Reading, words: FrequentWords, step: 1 | -1): Question[] {
  return chunk.rows.flatMap(({ tokens }, b) =>
    tokens.slice(0, batch.T).flatMap((_, t) => {
      const target = tokens[t + step];
      const word = target === undefined ? undefined : words.numberOf(target);
      return word === undefined ? [] : [{ state: b * batch.T + t, word }];
    }),
  );
}

/** The words asked for and others by how often they are said, each once. */
function chooseCandidates(asked: readonly Question[], words: FrequentWords, random: Random): number[] {
  const chosen = new Set(asked.map(({ word }) => word));
  for (let i = 0; i < sampledWords; i++) chosen.add(words.draw(random));
  return [...chosen];
}

/** [candidates, width + 1]: the vectors, each of length 1, and the bias. */
function outputOf(candidates: readonly number[], words: FrequentWords, width: number): Float32Array {
  const output = new Float32Array(candidates.length * (width + 1));
  candidates.forEach((word, row) => {
    const at = row * (width + 1);
    words.copyUnit(word, output, at);
    output[at + width] = words.biasOf(word, sampledWords);
  });
  return output;
}
